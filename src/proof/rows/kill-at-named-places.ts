import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { openDatabase } from "../../store/open-database.ts";
import { acceptedPosts } from "../accepted-posts.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage } from "../stage.ts";
import { standingKeys } from "../standing-keys.ts";
import { clicks } from "../tales/clicks.ts";
import { firstPosts } from "../tales/first-posts.ts";
import type { Place, Tale } from "../tales/tale.ts";
import { weeks } from "../tales/weeks.ts";

/** Side by side; a review of three messages is what takes longest. */
const TALES = [
  { tale: clicks, stages: 1 },
  { tale: firstPosts, stages: 3 },
  { tale: weeks, stages: 2 },
];
const DEATH_MS = 30_000;
/** Longer than a lease lasts, and than a lost post is waited for: the clocks are moved by it. */
const LATER_MS = 25_000;
const PEOPLE = ["ana", "lena"];

/** C2: wherever it dies, the bot finds out what it had done, does the rest, and does nothing twice. */
export const killAtNamedPlaces: Row = {
  id: "C2",
  what: "kill −9 at 12 named places: around commit, ack, call and record of clicks, cards, reminders, digests",
  numbers: { full: 600, quick: 3 },
  run: async ({ count, onProgress }) => {
    let kills = 0;
    const onKill = () => onProgress(++kills);
    const shares = sharesOf(count, TALES.length);
    const ends = TALES.flatMap(({ tale, stages }, at) => {
      const rounds = Math.ceil((shares[at] ?? 0) / tale.places.length);
      const order = Array.from({ length: rounds }, () => tale.places)
        .flat()
        .slice(0, shares[at]);
      return sharesOf(order.length, stages).map((part) => dieOnOneStage(tale, order.splice(0, part), onKill));
    });
    return { tried: count, failed: (await Promise.all(ends)).flat() };
  },
};

async function dieOnOneStage(tale: Tale, places: readonly Place[], onKill: () => void): Promise<readonly string[]> {
  const stage = await openStage({ transport: "http" });
  const { slack } = stage;
  const accepted = acceptedPosts(slack);
  const failed: string[] = [];
  try {
    let bot = await stage.start({}, {});
    const telling = await tale.begin(stage);
    for (const place of places) {
      await telling.prepare();
      await bot.order({ dieAt: place.at });
      const provoked = telling.provoke();
      const isDead = await Promise.race([bot.gone.then(() => true), later(DEATH_MS).then(() => false)]);
      if (!isDead) failed.push(`${place.name}: the bot did not come there`);
      await bot.kill();
      await provoked;
      await stage.moveClock(LATER_MS);
      bot = await stage.start({}, {});
      failed.push(...(await telling.judge(place)).map((shortfall) => `${place.name}: ${shortfall}`));
      accepted.read();
      onKill();
    }
    await slack.settled(500, DEATH_MS);
    failed.push(...accepted.read());
    for (const [key, places] of PEOPLE.flatMap((one) => [...standingKeys(slack, one)]))
      if (places.length > 1) failed.push(`I3: ${key} stands ${places.length} times`);
    const db = await openDatabase(stage.databaseUrl, { readonly: true });
    failed.push(...(await verifyDatabase(db)).map((problem) => `I4: ${problem}`));
    await db.close();
    return [...failed, ...slack.violations().map(({ name, error }) => `Slack refused ${name}: ${error}`)];
  } finally {
    await stage.end();
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
