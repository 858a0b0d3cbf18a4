import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Block, Message } from "../../sandbox/contract.ts";
import { ANA, type LocalSlack, type Somebody } from "./local-slack.ts";

const click = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({ ts: z.string() }),
  actions: z.tuple([z.looseObject({ block_id: z.string(), value: z.string() })]),
});
export type Click = z.infer<typeof click>;

/** Clicks as Slack sent them, to be sent again and again: take an item, and give the same one back. */
export type RecordedClicks = readonly [take: Click, giveBack: Click];

const SERVICE = "payments-api";
const TEMPLATE = "trading-platform";
/** The card and its six sections. */
const MESSAGES = 7;
const POSTED_MS = 60_000;

/** Starts a review, of a version that no other has, and lets somebody click in it by hand, once each way. */
export async function recordClicks(slack: LocalSlack, url: string, who = ANA): Promise<RecordedClicks> {
  await slack.setRequestUrl(`${url}/slack/events`);
  const text = `/readiness start ${SERVICE} ${Date.now()}.0.0 launch 2099-06-15 template ${TEMPLATE}`;
  const begun = await slack.act({ ...who, do: "command", channel: "#launches", text });
  if (!begun.ok) throw new Error(`the review was not started: ${begun.error}`);
  const take = await press(slack, who, "item.take");
  const giveBack = await press(slack, who, "item.give-back");
  await slack.settled(2_000);
  return [take, giveBack];
}

/** Presses the first button with this id in the largest message that has one, once all are posted, and returns what Slack sent to the app. */
async function press(slack: LocalSlack, who: Somebody, actionId: string): Promise<Click> {
  const { message, block } = await buttonOf(slack, who, actionId);
  const on = { channel: "#launches", ts: message.ts };
  const blockId = block.block_id ?? "";
  const pressed = await slack.act({ ...who, do: "click", on, blockId, actionId });
  if (!pressed.ok) throw new Error(`nobody could press ${actionId}: ${pressed.error}`);
  return click.parse((await slack.journal({ name: "block_actions" })).at(-1)?.request);
}

async function buttonOf(
  slack: LocalSlack,
  who: Somebody,
  actionId: string,
): Promise<{ message: Message; block: Block }> {
  for (const end = performance.now() + POSTED_MS; performance.now() < end; await pause(100)) {
    const messages = (await slack.messages(who)).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    for (const message of messages.length >= MESSAGES ? messages : []) {
      const block = message.blocks.find((one) => JSON.stringify(one).includes(`"${actionId}"`));
      if (block !== undefined) return { message, block };
    }
  }
  throw new Error(`no message has a button ${actionId}`);
}

function sizeOf({ blocks }: Message): number {
  return JSON.stringify(blocks).length;
}
