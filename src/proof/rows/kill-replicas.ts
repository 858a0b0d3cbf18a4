import type { Random } from "../../simulation/random.ts";
import { beginHandovers, giveOn, pause, shortfallsOf } from "../handovers.ts";
import { watchIdleWork } from "../idle-work.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage } from "../stage.ts";

const REPLICAS = 3;
const EVERY_MS = 3_000;
const TRANSPORTS = ["http", "socket"] as const;
const TAKEN_OVER_MS = 10_000;

/**
 * P1: of three bots on one PostgreSQL one is killed every 3 s under clicks, and another is started in its place. Half of them
 * are called by Slack through a reverse proxy, half of them connect to Slack. Nothing that was acknowledged is lost, nothing
 * happens twice, and nothing that is to be done lies there for more than 10 s, as the database is seen from outside.
 */
export const killReplicas: Row = {
  id: "P1",
  what: "3 replicas on PostgreSQL under clicks, one killed every 3 s",
  numbers: { full: 100, quick: 2 },
  run: async ({ count, random, onProgress }) => {
    const server = await startPostgres();
    try {
      let kills = 0;
      const onKill = () => onProgress(++kills);
      const stages = sharesOf(count, TRANSPORTS.length).map((share, at) =>
        killOnOneStage(server, TRANSPORTS[at] ?? "http", share, random, onKill),
      );
      return { tried: count, failed: (await Promise.all(stages)).flat() };
    } finally {
      await server.stop();
    }
  },
};

async function killOnOneStage(
  server: Postgres,
  transport: (typeof TRANSPORTS)[number],
  kills: number,
  random: Random,
  onKill: () => void,
): Promise<readonly string[]> {
  const stage = await openStage({ transport, database: server });
  try {
    const replicas = await Promise.all(Array.from({ length: REPLICAS }, () => stage.start()));
    const handovers = await beginHandovers(stage, random);
    const idle = await watchIdleWork(stage.databaseUrl);
    let isOver = false;
    const work = giveOn(handovers, { isOver: () => isOver, untilCutOff: false });
    for (let kill = 1; kill <= kills; kill++) {
      const every = pause(EVERY_MS);
      const at = random.whole(0, REPLICAS - 1);
      await replicas[at]?.kill();
      replicas[at] = await stage.start();
      await every;
      onKill();
    }
    isOver = true;
    await work;
    const failed = await shortfallsOf(handovers);
    const { longestMs, what } = await idle.end();
    if (longestMs > TAKEN_OVER_MS) failed.push(`${transport}: ${what} lay there for ${longestMs} ms`);
    return failed;
  } finally {
    await stage.end();
  }
}
