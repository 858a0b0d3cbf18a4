import { setTimeout as pause } from "node:timers/promises";
import type { BenchRow, Finding } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import type { Clicker } from "../stage/clicker.ts";
import { memoryOf } from "../stage/memory-of.ts";
import { type Duel, openDuel } from "../stage/open-duel.ts";

const REST_MS = 15_000;
const FEW = 10_000;
const MANY = 100_000;
const AT_ONCE = 16;

/** R11: what the bot holds when nobody clicks, and whether it holds more the more it has done. */
export const memory: BenchRow = {
  id: "R11",
  what: "idle memory; memory after many clicks",
  rounds: 2,
  run: async ({ rounds, onProgress }) => {
    const total = rounds + MANY / FEW;
    const idle = await alternate(
      rounds,
      () => idleMemory("ours"),
      () => idleMemory("bare"),
      (done) => onProgress(done, total),
    );
    const duel = await openDuel();
    try {
      const few = await after(duel, FEW, () => undefined);
      const many = await after(duel, MANY - FEW, (tens) => onProgress(rounds + tens, total));
      const findings: Finding[] = [
        { what: "idle", unit: "MB", ...idle, against: "bare app", target: { of: "difference", atMost: 45 } },
        {
          ...{ what: "after 100,000 clicks", unit: "MB", ours: [many], base: [few] },
          ...{ against: "after 10,000", target: { of: "ratio", atMost: 1.05 } },
        },
      ];
      return { findings };
    } finally {
      await duel.end();
    }
  },
};

/** Of a process that has started, was clicked in twice, and then left alone. */
async function idleMemory(side: "ours" | "bare"): Promise<number> {
  const duel = await openDuel();
  try {
    const { app, clicker } = duel[side];
    await clicker.click();
    await clicker.click();
    await pause(REST_MS);
    return await memoryOf(app.pid);
  } finally {
    await duel.end();
  }
}

async function after({ ours }: Duel, clicks: number, onTenth: (tens: number) => void): Promise<number> {
  let left = clicks;
  const person = async (clicker: Clicker) => {
    while (left > 0) {
      left -= 1;
      if (left % FEW === 0) onTenth((clicks - left) / FEW);
      await clicker.click();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => person(ours.clicker)));
  await pause(REST_MS);
  return memoryOf(ours.app.pid);
}
