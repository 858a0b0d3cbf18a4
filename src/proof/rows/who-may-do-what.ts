import { openDatabase } from "../../store/open-database.ts";
import { startRecorder } from "../recorder.ts";
import { CASES } from "../rights/cases.ts";
import { castSeed } from "../rights/cast.ts";
import { setUp } from "../rights/set-up.ts";
import { tryCase } from "../rights/try-case.ts";
import type { Row } from "../row.ts";
import { openStage } from "../stage.ts";

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
    const cases = count < CASES.length ? random.shuffled(CASES).slice(0, count) : CASES;
    const channels = cases.map((_, number) => `case-${number}`);
    const stage = await openStage({ transport: "http", seed: castSeed(channels) });
    const recorder = await startRecorder();
    const failed: string[] = [];
    try {
      const bot = await stage.start();
      recorder.aim(bot.url);
      await stage.slack.setRequestUrl(recorder.url);
      await setUp(stage, "launches");
      const db = await openDatabase(stage.databaseUrl, { readonly: true });
      const scene = { stage, bot, recorder, db };
      for (const [number, { deed, who }] of cases.entries()) {
        const channel = channels[number] ?? "";
        const problems = await tryCase(scene, { deed, who, number, channel }).catch((error: unknown) => {
          recorder.aim(bot.url);
          return [`${who}, to ${deed}: ${error}`];
        });
        failed.push(...problems);
        onProgress(number + 1);
      }
      await db.close();
      return { tried: cases.length, failed };
    } finally {
      await stage.end();
      await recorder.stop();
    }
  },
};
