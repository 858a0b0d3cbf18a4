import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "simple-statistics";
import type { BenchRow } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import { type Duel, openDuel, type Side } from "../stage/open-duel.ts";

const WARM_UP = 10;
const CLICKS = 15;
/** A click shows in two messages, and Slack's tier 3 lets one be updated in 1.5 s: so an update may go out at once. */
const GAP_MS = 3_300;
/** After the warm-up, until the workspace's turns are all there again. */
const REST_MS = 20_000;

/** R2: how long an idle workspace waits to see what was clicked. */
export const firstUpdate: BenchRow = {
  id: "R2",
  what: "click → chat.update leaves the process, idle",
  rounds: 2,
  run: async ({ rounds, onProgress }) => {
    const duel = await openDuel();
    try {
      const { ours, bare } = duel;
      await updates(duel, ours, WARM_UP, 400);
      await updates(duel, bare, WARM_UP, 0);
      await pause(REST_MS);
      const measured = await alternate(
        rounds,
        () => updates(duel, ours, CLICKS, GAP_MS),
        () => updates(duel, bare, CLICKS, GAP_MS),
        (done) => onProgress(done, rounds),
      );
      const [ours95, bare95] = [measured.ours, measured.base].map((side) => side.map((one) => quantile(one, 0.95)));
      return {
        findings: [
          {
            what: "click → chat.update, p95",
            unit: "ms",
            ours: ours95 ?? [],
            base: bare95 ?? [],
            against: "bare app",
            target: { of: "ratio", atMost: 1.5 },
          },
        ],
      };
    } finally {
      await duel.end();
    }
  },
};

async function updates({ stage }: Duel, { clicker }: Side, count: number, gapMs: number): Promise<number[]> {
  const times: number[] = [];
  for (let click = 0; click < count; click++) {
    const arrived = stage.tap.next("chat.update");
    const began = performance.now();
    await clicker.click();
    times.push((await arrived) - began);
    await pause(gapMs);
  }
  return times;
}
