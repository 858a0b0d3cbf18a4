import { waiversAnswer } from "../../../blocks/answers/waivers-answer.ts";
import { listWaivers } from "../../flows/waivers/list-waivers.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

/** `/readiness waivers`: all exceptions in one list, of the reviews that somebody may see. */
export async function waivers({ deps }: Door, { workspaceId, actor, channelId: here }: Visitor): Promise<Reply> {
  const found = await listWaivers(deps, { workspaceId, actor, here });
  return message(waiversAnswer(found, { now: deps.now() }), "waivers");
}
