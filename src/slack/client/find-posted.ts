import { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";
import { keyedMessage } from "./message-key.ts";
import { paged } from "./paged.ts";
import type { Answer, SlackCalls } from "./slack-calls.ts";

const page = z.object({ messages: z.array(z.unknown()) });

/** Looks through a channel or a thread for the message with this key, back to `since`. Needed only after a lost answer. */
export async function findPosted(
  calls: SlackCalls,
  workspaceId: string,
  { channelId, threadTs, key, since }: { channelId: string; threadTs: string | null; key: string; since: string },
): Promise<Outcome<{ readonly ts: string } | null>> {
  const find = (answer: Answer) => tsOf(answer, key);
  const pages = await paged(
    calls,
    workspaceId,
    {
      method: threadTs === null ? "conversations.history" : "conversations.replies",
      args: {
        channel: channelId,
        ...(threadTs === null ? {} : { ts: threadTs }),
        oldest: String(Date.parse(since) / 1_000),
        include_all_metadata: true,
        limit: 200,
      },
      repeat: "again",
    },
    (answer) => find(answer) !== null,
  );
  if (!pages.ok) return pages;
  const ts = pages.value.map(find).find((found) => found !== null) ?? null;
  return { ok: true, value: ts === null ? null : { ts } };
}

/** Only an app can put metadata on a message, and only a bot's message has a `bot_id`. */
function tsOf(answer: Answer, key: string): string | null {
  for (const message of page.safeParse(answer).data?.messages ?? []) {
    const keyed = keyedMessage.safeParse(message);
    if (keyed.success && keyed.data.bot_id !== undefined && keyed.data.metadata.event_payload.key === key)
      return keyed.data.ts;
  }
  return null;
}
