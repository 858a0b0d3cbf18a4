import type { Random } from "../../simulation/random.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { messagesIn, openStage, type Stage, types, until } from "../stage.ts";
import { type Given, unexplained } from "../unexplained.ts";

const ITEMS = ["The cause is understood", "A second person reviewed", "A test fails without the fix"];
const PEOPLE = ["lena", "kim", "omar", "ana"];
const IDS: { readonly [handle: string]: string } = {
  lena: "U0LENA00000",
  kim: "U0KIM000000",
  omar: "U0OMAR00000",
  ana: "U0ANA000000",
};
const MESSAGES = 3;
/** Side by side, for starting a process is mostly what takes the time. */
const STAGES = 3;
const SETTLED_MS = 20_000;

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
    const given = new Map<string, Given[]>(ITEMS.map((item) => [item, []]));
    let bot = await stage.start();
    await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
    for (let kill = 1; kill <= kills; kill++) {
      const work = ITEMS.map((item) => give(stage, random, item, given.get(item) ?? []));
      await new Promise((resolve) => setTimeout(resolve, random.whole(20, 300)));
      await bot.kill();
      await Promise.all(work);
      bot = await stage.start();
      onKill();
    }
    return await shortfalls(stage, given);
  } finally {
    await stage.end();
  }
}

/** Gives an item to somebody else, again and again, until the bot is gone. */
async function give({ slack }: Stage, random: Random, item: string, given: Given[]): Promise<void> {
  for (;;) {
    const owner = random.pick(PEOPLE.filter((one) => one !== given.at(-1)?.owner));
    const acknowledged = await types(slack, random.pick(PEOPLE), `/readiness assign "${item}" @${owner}`);
    given.push({ owner, acknowledged });
    if (!acknowledged) return;
  }
}

async function shortfalls(stage: Stage, given: ReadonlyMap<string, readonly Given[]>): Promise<string[]> {
  const db = await openDatabase(stage.databaseUrl);
  try {
    const failed = (await verifyDatabase(db)).map((problem) => `I4: ${problem}`);
    const [review, ...others] = await listReviews(db, null);
    if (review === undefined || others.length > 0) return [...failed, "I1: there is not exactly one review"];
    const log = await readLog(db, review.id);
    const rows = await db.read.select().from(db.tables.items);
    for (const [title, wishes] of given) {
      const item = rows.find(({ data }) => data.title.startsWith(title));
      const owners = log.flatMap(({ event }) =>
        event.type === "item.assigned" && event.itemId === item?.id ? [event.owner ?? ""] : [],
      );
      const named = wishes.map(({ owner, acknowledged }) => ({ owner: IDS[owner] ?? owner, acknowledged }));
      failed.push(...unexplained(named, owners).map((problem) => `I1: “${title}” ${problem}`));
      const owner = item?.owner ?? null;
      const isShown = () => owner === null || JSON.stringify(messagesIn(stage.slack)).includes(`<@${owner}>`);
      if (!(await until(isShown, SETTLED_MS))) failed.push(`I2: the owner of “${title}” does not show`);
    }
    const cards = messagesIn(stage.slack).filter(({ threadTs }) => threadTs === null).length;
    if (cards !== 1) failed.push(`I3: ${cards} cards stand in the channel`);
    return failed;
  } finally {
    await db.close();
  }
}
