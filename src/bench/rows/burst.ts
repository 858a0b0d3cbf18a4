import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { openDatabase } from "../../store/open-database.ts";
import type { BenchRow } from "../row.ts";
import { createClicker } from "../stage/clicker.ts";
import { type BenchStage, openStage } from "../stage/open-stage.ts";
import { type Click, recordClicks } from "../stage/recorded-clicks.ts";

const update = z.looseObject({ ts: z.string() });
const ofItem = z.object({ reviewId: z.string(), itemId: z.string() });

const CLICKS = 200;
const WITHIN_MS = 1_000;
const SETTLED_MS = 3_000;
/** Between rounds, so that each begins with the pace of an idle workspace. */
const REST_MS = 60_000;

/** R4: many click on one message at once; each is answered, and Slack is told few times, the last time rightly. */
export const burst: BenchRow = {
  id: "R4",
  what: "200 clicks within 1 s on one message",
  rounds: 2,
  run: async ({ rounds, onProgress }) => {
    const stage = await openStage({ rateLimits: true });
    try {
      const { slack } = stage;
      const { url } = await stage.startOurs();
      const clicks = await recordClicks(slack, url);
      const clicker = createClicker(url, clicks, slack.tokens.signingSecret);
      const [take] = clicks;
      const { ts } = take.message;
      const [lost, updates, wrong]: [number[], number[], number[]] = [[], [], []];
      for (let round = 1; round <= rounds; round++) {
        await pause(REST_MS);
        const after = (await slack.journal({ name: "chat.update" })).at(-1)?.n ?? 0;
        const sent = Array.from({ length: CLICKS }, async (_, click) => {
          await pause((click * WITHIN_MS) / CLICKS);
          return clicker.click();
        });
        lost.push((await Promise.allSettled(sent)).filter(({ status }) => status === "rejected").length);
        await slack.settled(SETTLED_MS);
        const calls = await slack.journal({ name: "chat.update", after });
        updates.push(calls.filter(({ request }) => update.parse(request).ts === ts).length);
        wrong.push((await isRight(stage, take)) ? 0 : 1);
        onProgress(round, rounds);
      }
      await clicker.close();
      const figure = (what: string, ours: readonly number[], atMost: number) =>
        ({ what, unit: "", ours, base: null, against: "", target: { of: "figure", atMost } }) as const;
      return {
        findings: [
          figure("clicks not acknowledged, of 200", lost, 0),
          figure("updates of the message", updates, 3),
          figure("last update shows something else than the database", wrong, 0),
        ],
      };
    } finally {
      await stage.end();
    }
  },
};

/** Whether the message says of the clicked item what the database does: it can be taken exactly when nobody has it. */
async function isRight({ slack, databaseUrl }: BenchStage, { message, actions: [action] }: Click): Promise<boolean> {
  const { reviewId, itemId } = ofItem.parse(JSON.parse(action.value));
  const db = await openDatabase(databaseUrl, { readonly: true });
  const rows = await db.read.select().from(db.tables.items);
  await db.close();
  const item = rows.find((row) => row.reviewId === reviewId && row.id === itemId);
  const shown = (await slack.messages()).find(({ ts }) => ts === message.ts);
  // The ids of blocks are new after each update; what a button carries stays.
  const texts = shown?.blocks.map((block) => JSON.stringify(block)) ?? [];
  const row = texts.find((text) => text.includes(JSON.stringify(action.value)));
  return item !== undefined && row !== undefined && row.includes('"item.take"') === (item.owner === null);
}
