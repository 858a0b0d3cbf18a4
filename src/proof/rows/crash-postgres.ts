import type { Random } from "../../simulation/random.ts";
import { beginHandovers, giveOn, pause, shortfallsOf } from "../handovers.ts";
import { startPostgres } from "../postgres.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage } from "../stage.ts";

const STAGES = 3;
const [SHORTEST_MS, LONGEST_MS] = [5_000, 10_000];
/** So that a short run has clicks before and after. */
const WARM_MS = 500;

/**
 * P2: PostgreSQL is restarted as `pg_ctl restart -m immediate` does, every 5–10 s under clicks, with two bots on it: all
 * connections are cut, in the midst of whatever they do, and the log is replayed. What was acknowledged as saved is there
 * once; whoever was told that it is not saved finds that it is not, or, where the answer to a commit was lost, once.
 */
export const crashPostgres: Row = {
  id: "P2",
  what: "PostgreSQL restarted (immediate) every 5–10 s under clicks, 2 replicas",
  numbers: { full: 50, quick: 1 },
  run: async ({ count, random, onProgress }) => {
    let crashes = 0;
    const onCrash = () => onProgress(++crashes);
    const shares = sharesOf(count, STAGES).map((share) => crashOnOneStage(share, count <= STAGES, random, onCrash));
    return { tried: count, failed: (await Promise.all(shares)).flat() };
  },
};

async function crashOnOneStage(crashes: number, isShort: boolean, random: Random, onCrash: () => void) {
  const server = await startPostgres();
  const stage = await openStage({ transport: "http", database: server });
  try {
    const replicas = await Promise.all([stage.start(), stage.start()]);
    let gone = 0;
    for (const replica of replicas) void replica.gone.then(() => gone++);
    const handovers = await beginHandovers(stage, random);
    let isOver = false;
    const work = giveOn(handovers, { isOver: () => isOver, untilCutOff: false });
    for (let crash = 1; crash <= crashes; crash++) {
      await pause(isShort ? WARM_MS : random.whole(SHORTEST_MS, LONGEST_MS));
      await server.crash();
      onCrash();
    }
    await pause(WARM_MS);
    isOver = true;
    await work;
    const failed = await shortfallsOf(handovers, { mayBeLate: true });
    if (gone > 0) failed.push(`${gone} of the bots did not outlive it`);
    return failed;
  } finally {
    await stage.end();
    await server.stop();
  }
}
