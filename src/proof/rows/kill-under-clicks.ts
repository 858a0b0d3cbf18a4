import type { Random } from "../../simulation/random.ts";
import { beginHandovers, giveOn, pause, shortfallsOf } from "../handovers.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage } from "../stage.ts";

/** Side by side, for starting a process is mostly what takes the time. */
const STAGES = 3;

/** C1: killed at random while people work, the bot loses nothing that it acknowledged, and does nothing twice. */
export const killUnderClicks: Row = {
  id: "C1",
  what: "kill −9 at random 20–300 ms under clicks, SQLite",
  numbers: { full: 1_000, quick: 2 },
  run: async ({ count, random, onProgress }) => {
    let kills = 0;
    const onKill = () => onProgress(++kills);
    const shares = sharesOf(count, STAGES).map((share) => killOnOneStage(share, random, onKill));
    return { tried: count, failed: (await Promise.all(shares)).flat() };
  },
};

async function killOnOneStage(kills: number, random: Random, onKill: () => void): Promise<readonly string[]> {
  const stage = await openStage({ transport: "socket" });
  try {
    let bot = await stage.start();
    const handovers = await beginHandovers(stage, random);
    for (let kill = 1; kill <= kills; kill++) {
      const work = giveOn(handovers, { isOver: () => false, untilCutOff: true });
      await pause(random.whole(20, 300));
      await bot.kill();
      await work;
      bot = await stage.start();
      onKill();
    }
    return await shortfallsOf(handovers);
  } finally {
    await stage.end();
  }
}
