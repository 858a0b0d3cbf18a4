import { z } from "zod";
import type { LocalSlack } from "./local-slack.ts";
import type { RecordedClicks } from "./recorded-clicks.ts";

const posted = z.object({ ok: z.literal(true), ts: z.string() });

/** The same clicks, byte for byte, on a message that is the bare app's to update: the length of a `ts` is always the same. */
export async function bareClicks(slack: LocalSlack, [take, giveBack]: RecordedClicks): Promise<RecordedClicks> {
  const response = await fetch(`${slack.url}/api/chat.postMessage`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${slack.tokens.bot}` },
    body: JSON.stringify({ channel: take.channel.id, text: "Nobody clicked yet." }),
  });
  const { ts } = posted.parse(await response.json());
  const onIt = (click: RecordedClicks[0]) => JSON.parse(JSON.stringify(click).replaceAll(click.message.ts, ts));
  return [onIt(take), onIt(giveBack)];
}
