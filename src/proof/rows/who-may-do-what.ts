import { openDatabase } from "../../store/open-database.ts";
import { startRecorder } from "../recorder.ts";
import { CASES } from "../rights/cases.ts";
import { castSeed } from "../rights/cast.ts";
import { setUp } from "../rights/set-up.ts";
import { type Case, tryCase } from "../rights/try-case.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage } from "../stage.ts";

/** Most of a case is waiting for what it wants to press. */
const STAGES = 4;

/**
 * S6: each deed by each kind of person, against a table written by hand. What somebody does who may for certain is caught before
 * the bot hears of it, and sent as the other person's, signed as Slack signs, so that no hidden button protects. Judged by the record:
 * exactly one entry of the deed; or one denial, nothing else, and a sentence to the person.
 */
export const whoMayDoWhat: Row = {
  id: "S6",
  what: "every deed by member, lead, admin, role holder, guests, another workspace's, bot, deactivated",
  numbers: { full: CASES.length, quick: 2 },
  run: async ({ count, random, onProgress }) => {
    const chosen = count < CASES.length ? random.shuffled(CASES).slice(0, count) : CASES;
    const cases = chosen.map((one, number) => ({ ...one, number, channel: `case-${number}` }));
    let done = 0;
    const shares = sharesOf(cases.length, Math.min(STAGES, Math.ceil(cases.length / 2)));
    const ends = shares.map((share) => onOneStage(cases.splice(0, share), () => onProgress(++done)));
    return { tried: chosen.length, failed: (await Promise.all(ends)).flat() };
  },
};

/** In a workspace of their own, one after the other. */
async function onOneStage(cases: readonly Case[], onEnd: () => void): Promise<readonly string[]> {
  const stage = await openStage({ transport: "http", seed: castSeed(cases.map(({ channel }) => channel)) });
  const recorder = await startRecorder();
  const failed: string[] = [];
  try {
    const bot = await stage.start();
    recorder.aim(bot.url);
    await stage.slack.setRequestUrl(recorder.url);
    await setUp(stage, "launches");
    const db = await openDatabase(stage.databaseUrl, { readonly: true });
    for (const one of cases) {
      const problems = await tryCase({ stage, bot, recorder, db }, one).catch((error: unknown) => {
        recorder.aim(bot.url);
        return [`${one.who}, to ${one.deed}: ${error}`];
      });
      failed.push(...problems);
      onEnd();
    }
    await db.close();
    return failed;
  } finally {
    await stage.end();
    await recorder.stop();
  }
}
