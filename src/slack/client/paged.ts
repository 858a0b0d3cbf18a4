import { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";
import type { Answer, Call, SlackCalls } from "./slack-calls.ts";

const cursorOf = z.object({ response_metadata: z.object({ next_cursor: z.string().optional() }).optional() });
const MOST_PAGES = 50;

/** All pages of a method with cursors, until `enough` says so of a page. */
export async function paged(
  calls: SlackCalls,
  workspaceId: string,
  call: Call,
  enough: (page: Answer) => boolean = () => false,
): Promise<Outcome<readonly Answer[]>> {
  const pages: Answer[] = [];
  for (let cursor = ""; pages.length < MOST_PAGES; ) {
    const args = cursor === "" ? call.args : { ...call.args, cursor };
    const outcome = await calls(workspaceId, { ...call, args });
    if (!outcome.ok) return outcome;
    pages.push(outcome.value);
    cursor = cursorOf.parse(outcome.value).response_metadata?.next_cursor ?? "";
    if (cursor === "" || enough(outcome.value)) break;
  }
  return { ok: true, value: pages };
}
