import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Message } from "../../sandbox/contract.ts";
import { type Clicker, createClicker } from "./clicker.ts";
import { ANA } from "./local-slack.ts";
import type { BenchStage } from "./open-stage.ts";
import type { Click, RecordedClicks } from "./recorded-clicks.ts";

/** Clicks in one section, and the messages that show them: it, and the card of its review. */
export type Target = { readonly clicker: Clicker; readonly messages: readonly [section: string, card: string] };

const SECTIONS = 6;
const POSTED_MS = 180_000;
const button = z.object({ action_id: z.literal("item.take"), value: z.string() });

/** Starts reviews until so many sections are posted, and makes of clicks in one of them clicks in each. */
export async function createStormClicks(
  { slack }: BenchStage,
  url: string,
  recorded: RecordedClicks,
  count: number,
): Promise<readonly Target[]> {
  const reviews = Math.ceil((count + 1) / SECTIONS);
  for (let more = 1; more < reviews; more++) {
    const text = `/readiness start storm-${more} 1.0.0 launch 2099-06-15 template trading-platform`;
    const { ok, error } = await slack.act({ ...ANA, do: "command", channel: "#launches", text });
    if (!ok) throw new Error(`a review was not started: ${error}`);
  }
  for (const end = performance.now() + POSTED_MS; performance.now() < end; await pause(1_000)) {
    const sections = (await slack.messages()).flatMap((message) => sectionOf(message) ?? []);
    if (sections.length < count) continue;
    return sections.slice(0, count).map(({ ts, card, blockId, value }) => {
      const there = (click: Click): Click => {
        const [action] = click.actions;
        const moved: Click = JSON.parse(JSON.stringify(click).replaceAll(click.message.ts, ts));
        return { ...moved, actions: [{ ...action, block_id: blockId, value }] };
      };
      const clicks = { take: there(recorded.take), giveBack: there(recorded.giveBack) };
      return { clicker: createClicker(url, clicks, slack.tokens.signingSecret), messages: [ts, card] as const };
    });
  }
  throw new Error("not all sections were posted");
}

/** Where its first item can be taken; undefined for a message that is no section. */
function sectionOf({ ts, threadTs, blocks }: Message) {
  if (threadTs === null) return undefined;
  for (const block of blocks) {
    let value: string | undefined;
    JSON.stringify(block, (_, part) => {
      const found = button.safeParse(part);
      if (found.success) value = found.data.value;
      return part;
    });
    if (value !== undefined) return { ts, card: threadTs, blockId: block.block_id ?? "", value };
  }
  return undefined;
}
