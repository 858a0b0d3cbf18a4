import type { BenchRow } from "../row.ts";
import { compareUpdates } from "../stage/compare-updates.ts";
import { openDuel } from "../stage/open-duel.ts";

/** R2: how long an idle workspace waits to see what was clicked. */
export const firstUpdate: BenchRow = {
  id: "R2",
  what: "click → chat.update leaves the process, idle",
  rounds: 2,
  run: async (wish) => {
    const duel = await openDuel();
    try {
      return { findings: [await compareUpdates(duel, wish, 1.5)] };
    } finally {
      await duel.end();
    }
  },
};
