import { setTimeout as pause } from "node:timers/promises";
import type { BenchRow } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import { bareClicks } from "../stage/bare-clicks.ts";
import { createClicker } from "../stage/clicker.ts";
import { freePort } from "../stage/free-port.ts";
import { type BenchStage, openStage } from "../stage/open-stage.ts";
import { type RecordedClicks, recordClicks } from "../stage/recorded-clicks.ts";

const KNOCK_MS = 5;
const REST_MS = 500;

/** R10: how long a restart keeps people waiting: from the start of the process to the first click that it acknowledges. */
export const startUp: BenchRow = {
  id: "R10",
  what: "start to first accepted click",
  rounds: 7,
  run: async ({ rounds, onProgress }) => {
    const stage = await openStage();
    try {
      const first = await stage.startOurs();
      const clicks = await recordClicks(stage.slack, first.url);
      await first.kill();
      const forBare = await bareClicks(stage.slack, clicks);
      const measured = await alternate(
        rounds,
        () => firstClick(stage, stage.startOurs, clicks),
        () => firstClick(stage, stage.startBare, forBare),
        (done) => onProgress(done, rounds),
      );
      const target = { of: "ratio", atMost: 1.5 } as const;
      return { findings: [{ what: "start → first click", unit: "ms", ...measured, against: "bare app", target }] };
    } finally {
      await stage.end();
    }
  },
};

async function firstClick(
  { slack }: BenchStage,
  start: BenchStage["startOurs"],
  clicks: RecordedClicks,
): Promise<number> {
  const port = await freePort();
  const clicker = createClicker(`http://127.0.0.1:${port}`, clicks, slack.tokens.signingSecret);
  const began = performance.now();
  const starting = start({ PORT: String(port) });
  await accepted(clicker.click);
  const ms = performance.now() - began;
  await clicker.close();
  await (await starting).kill();
  await pause(REST_MS);
  return ms;
}

/** Clicks until one is acknowledged. */
async function accepted(click: () => Promise<number>): Promise<void> {
  for (;;) {
    const isAccepted = await click().then(
      () => true,
      () => false,
    );
    if (isAccepted) return;
    await pause(KNOCK_MS);
  }
}
