import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "simple-statistics";
import type { BenchRow } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import type { Clicker } from "../stage/clicker.ts";
import { openDuel } from "../stage/open-duel.ts";

const WARM_UP = 300;
const CLICKS = 200;
/** People do not click in step: what one click leaves to be done is over before the next. */
const GAP_MS = 8;

/** R1: what the database, the domain and the record add to the time until a click is acknowledged. */
export const acknowledge: BenchRow = {
  id: "R1",
  what: "click → ack, SQLite with synchronous FULL",
  rounds: 10,
  run: async ({ rounds, onProgress }) => {
    const duel = await openDuel();
    try {
      const { ours, bare } = duel;
      await Promise.all([clicks(ours.clicker, WARM_UP), clicks(bare.clicker, WARM_UP)]);
      const measured = await alternate(
        rounds,
        () => clicks(ours.clicker, CLICKS),
        () => clicks(bare.clicker, CLICKS),
        (done) => onProgress(done, rounds),
      );
      const at = (share: number) => ({
        unit: "ms" as const,
        ours: measured.ours.map((one) => quantile(one, share)),
        base: measured.base.map((one) => quantile(one, share)),
        against: "bare app",
      });
      const body = `${(ours.clicker.bytes / 1_000).toFixed(0)} KB`;
      return {
        findings: [
          { what: `click → ack, p50, ${body}`, ...at(0.5), target: { of: "ratio", atMost: 1.3 } },
          { what: `click → ack, p99, ${body}`, ...at(0.99), target: { of: "ratio", atMost: 1.5 } },
        ],
      };
    } finally {
      await duel.end();
    }
  },
};

async function clicks(clicker: Clicker, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let click = 0; click < count; click++) {
    times.push(await clicker.click());
    await pause(GAP_MS);
  }
  return times;
}
