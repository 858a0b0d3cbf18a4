import { startPostgres } from "../../proof/postgres.ts";
import type { BenchRow } from "../row.ts";
import { compareUpdates } from "../stage/compare-updates.ts";
import { openDuel } from "../stage/open-duel.ts";

const REPLICAS = 3;

/** R3: the same as R2, where clicks go to three replicas in turn and any of them may update. A commit is on the disk. */
export const replicas: BenchRow = {
  id: "R3",
  what: "click → chat.update leaves a process, 3 replicas on PostgreSQL",
  rounds: 2,
  run: async (wish) => {
    const server = await startPostgres();
    try {
      const duel = await openDuel({ databaseUrl: await server.newDatabase(), replicas: REPLICAS });
      try {
        return { findings: [await compareUpdates(duel, wish, 3)] };
      } finally {
        await duel.end();
      }
    } finally {
      await server.stop();
    }
  },
};
