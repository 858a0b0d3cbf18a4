import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Message } from "../../sandbox/contract.ts";
import { type Clicker, createClicker } from "./clicker.ts";
import { ANA } from "./local-slack.ts";
import type { BenchStage } from "./open-stage.ts";
import type { Click, RecordedClicks } from "./recorded-clicks.ts";

/** Clicks in one section, and the messages that show them: it, and the card of its review. */
export type Target = {
  readonly clicker: Clicker;
  readonly messages: readonly [section: string, card: string];
  /** After so many clicks it looks as it did before. */
  readonly states: number;
};

type Button = { readonly blockId: string; readonly value: string };

/** Sections with so many items, so that there are enough states. */
const ITEMS = 3;
const SECTIONS = 5;
const POSTED_MS = 180_000;
const button = z.object({ action_id: z.literal("item.take"), value: z.string() });

/**
 * Starts reviews until so many sections are posted, and makes of clicks in one of them clicks in each. A section never looks
 * again as it did before: what looks right already needs no update, and nobody would wait for one.
 */
export async function createStormClicks(
  { slack }: BenchStage,
  url: string,
  [take, giveBack]: RecordedClicks,
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
    const { people } = await slack.state();
    const members = people.filter(({ kind }) => kind === "member").map(({ id }) => id);
    return sections.slice(0, count).map(({ ts, card, items }) => {
      const on = (click: Click, { blockId, value }: Button, who: string): Click => {
        const [action] = click.actions;
        const moved: Click = JSON.parse(JSON.stringify(click).replaceAll(click.message.ts, ts));
        return { ...moved, user: { ...click.user, id: who }, actions: [{ ...action, block_id: blockId, value }] };
      };
      // Everybody in turn takes all items, each from whoever has it.
      const [first, ...others] = members.flatMap((who, turn) =>
        items.flatMap((item) => [
          ...(turn === 0 ? [] : [on(giveBack, item, members[turn - 1] ?? who)]),
          on(take, item, who),
        ]),
      );
      if (first === undefined) throw new Error("nobody can click");
      const clicker = createClicker(url, [first, ...others], slack.tokens.signingSecret);
      return { clicker, messages: [ts, card] as const, states: others.length + 1 };
    });
  }
  throw new Error("not all sections were posted");
}

/** Where its items can be taken; undefined for a message that is no section with enough of them. */
function sectionOf({ ts, threadTs, blocks }: Message) {
  if (threadTs === null) return undefined;
  const items = blocks.flatMap((block) => {
    const buttons: Button[] = [];
    JSON.stringify(block, (_, part) => {
      const found = button.safeParse(part);
      if (found.success) buttons.push({ blockId: block.block_id ?? "", value: found.data.value });
      return part;
    });
    return buttons;
  });
  return items.length < ITEMS ? undefined : { ts, card: threadTs, items };
}
