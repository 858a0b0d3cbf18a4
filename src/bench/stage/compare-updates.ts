import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "simple-statistics";
import type { BenchWish, Finding } from "../row.ts";
import { alternate } from "./alternate.ts";
import type { Duel, Side } from "./open-duel.ts";

const WARM_UP = 10;
const CLICKS = 15;
/** A click shows in two messages, and Slack's tier 3 lets one be updated in 1.5 s: so an update may go out at once. */
const GAP_MS = 3_300;
/** After the warm-up, until the workspace's turns are all there again. */
const REST_MS = 20_000;

/** From a click until a `chat.update` leaves, with a pause after each, on both sides in turn. `atMost`: of ours / the bare app's. */
export async function compareUpdates(
  duel: Duel,
  { rounds, onProgress }: Pick<BenchWish, "rounds" | "onProgress">,
  atMost: number,
): Promise<Finding> {
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
  const p95 = (rounds: readonly number[][]) => rounds.map((times) => quantile(times, 0.95));
  return {
    what: "click → chat.update, p95",
    unit: "ms",
    ours: p95(measured.ours),
    base: p95(measured.base),
    against: "bare app",
    target: { of: "ratio", atMost },
  };
}

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
