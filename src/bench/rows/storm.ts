import { setTimeout as pause } from "node:timers/promises";
import { mean } from "simple-statistics";
import { z } from "zod";
import type { DayClick } from "../../simulation/day/clicks-of-a-day.ts";
import { playForeseen } from "../../simulation/day/play-foreseen.ts";
import type { BenchRow, Finding } from "../row.ts";
import type { LocalSlack } from "../stage/local-slack.ts";
import { openStage } from "../stage/open-stage.ts";
import { recordClicks } from "../stage/recorded-clicks.ts";
import { createStormClicks } from "../stage/storm-clicks.ts";
import { waitsOf } from "../stage/waits-of.ts";

const MESSAGES = 50;
const CLICKS_EACH = 20;
/** Less than the half minute after which who has waited longest goes first. */
const WITHIN_MS = 25_000;
const REST_MS = 60_000;
/** Without a call, after all that went before has been shown. */
const QUIET_MS = 4_000;
/** A hundred messages at 40 a minute, and what Slack may ask for in between. */
const SEEN_MS = 300_000;
const LOOK_MS = 2_000;
const update = z.looseObject({ ts: z.string() });

/** R5: far more messages go stale than Slack lets be updated. Its limits are enforced: a 429 would be one too many. */
export const storm: BenchRow = {
  id: "R5",
  what: "50 messages × 20 clicks in one workspace, tier 3 enforced",
  rounds: 1,
  run: async ({ rounds, onProgress }) => {
    const stage = await openStage({ rateLimits: true });
    try {
      const { slack } = stage;
      const { url } = await stage.startOurs();
      const targets = await createStormClicks(stage, url, await recordClicks(slack, url), MESSAGES);
      const fewest = Math.min(...targets.map(({ states }) => states));
      if (rounds * CLICKS_EACH > fewest) throw new Error(`at most ${Math.floor(fewest / CLICKS_EACH)} rounds`);
      const [refused, ours, base, before]: [number[], number[], number[], number[]] = [[], [], [], []];
      for (let round = 1; round <= rounds; round++) {
        await slack.settled(QUIET_MS);
        await pause(REST_MS);
        const after = (await slack.journal({ name: "chat.update" })).at(-1)?.n ?? 0;
        const began = Date.now();
        const clicks = await Promise.all(
          Array.from({ length: MESSAGES * CLICKS_EACH }, async (_, number) => {
            await pause((number * WITHIN_MS) / (MESSAGES * CLICKS_EACH));
            // 17 and 50 have no common divisor: each pass goes through all messages, but not in the order in which they were posted.
            const target = targets[(number * 17) % MESSAGES];
            if (target === undefined) throw new Error("there are too few messages");
            await target.clicker.click();
            return { at: Date.now() - began, messages: target.messages };
          }),
        );
        const { calls, updates, waits } = await allSeen(slack, { clicks, after, began });
        const sorted = clicks.toSorted((a, b) => a.at - b.at);
        const last = sorted.at(-1);
        const later = updates.filter(({ at }) => at >= (last?.at ?? 0));
        refused.push(calls.filter(({ status }) => status === 429).length);
        ours.push(mean(waits));
        base.push(mean([...playForeseen(sorted)]));
        before.push(later.findIndex(({ message }) => message === last?.messages[0]));
        onProgress(round, rounds);
      }
      await Promise.all(targets.map(({ clicker }) => clicker.close()));
      const figure = (what: string, figures: readonly number[], atMost: number): Finding => ({
        ...{ what, unit: "", ours: figures, base: null, against: "" },
        target: { of: "figure", atMost },
      });
      return {
        findings: [
          figure("updates answered 429", refused, 0),
          {
            ...{ what: "click → seen, mean", unit: "ms", ours, base, against: "all foreseen" },
            target: { of: "ratio", atMost: 1.2 },
          },
          figure("updates before the message that was clicked last", before, 2),
        ],
      };
    } finally {
      await stage.end();
    }
  },
};

/** What was called for the clicks of a round until all of them are seen. Throws when some never are. */
async function allSeen(
  slack: LocalSlack,
  { clicks, after, began }: { clicks: readonly DayClick[]; after: number; began: number },
) {
  for (const end = performance.now() + SEEN_MS; ; await pause(LOOK_MS)) {
    const calls = await slack.journal({ name: "chat.update", after });
    const updates = calls
      .filter(({ status }) => status === 200)
      .map(({ at, request }) => ({ at: Date.parse(at) - began, message: update.parse(request).ts }));
    const { waits, never } = waitsOf(clicks, updates);
    if (never === 0) return { calls, updates, waits };
    if (performance.now() > end) {
      const answers = Object.entries(Object.groupBy(calls, ({ status }) => String(status)));
      const told = answers.map(([status, all = []]) => `${all.length} × ${status}`).join(", ");
      throw new Error(`${never} clicks were not seen within ${SEEN_MS / 1_000} s; updates: ${told}`);
    }
  }
}
