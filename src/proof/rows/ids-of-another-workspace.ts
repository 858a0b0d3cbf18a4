import { DatabaseSync } from "node:sqlite";
import { COMPANIES, companiesSeed } from "../foreign/companies.ts";
import { findsItsOwn } from "../foreign/finds-its-own.ts";
import { furnish, type House } from "../foreign/furnish.ts";
import { tryPair } from "../foreign/try-pair.ts";
import { startRecorder } from "../recorder.ts";
import type { Row } from "../row.ts";
import { openStage } from "../stage.ts";

const TABLES = ["events", "reviews", "items", "drills", "drill_runs", "templates", "settings"];

/** In a slice, one of so many is tried. */
const ONE_OF = 10;

/**
 * S5: three workspaces under one bot. One asks for what is of another, by its ids and names, at every address of the API, with
 * every button, form, menu and command, by work that is due, and on the command line; then in the same way for what nobody
 * has. Both answers must be the same but for what was asked for, with the calls to Slack and the lines of the log; nothing of
 * the other workspace stands in them, and nothing of it is changed. With its own ids each of them gets another answer.
 */
export const idsOfAnotherWorkspace: Row = {
  id: "S5",
  what: "ids of another workspace at every address, button, form, command, job: as if it had none",
  numbers: { full: 6, quick: 1 },
  run: async ({ count, random, onProgress }) => {
    const stage = await openStage({ transport: "http", seed: companiesSeed(), byOAuth: true });
    const recorder = await startRecorder();
    try {
      const bot = await stage.start();
      recorder.aim(bot.url);
      await stage.slack.setRequestUrl(recorder.url);
      const houses: House[] = [];
      for (const company of COMPANIES) houses.push(await furnish(stage, bot.url, company));
      const all = houses.flatMap((one) => houses.filter((other) => other !== one).map((other) => ({ one, other })));
      const pairs = random.shuffled(all).slice(0, count);
      const isWhole = count >= all.length;
      const some = <Thing>(list: readonly Thing[]) =>
        isWhole ? list : random.shuffled(list).slice(0, Math.ceil(list.length / ONE_OF));
      const scene = { stage, bot, recorder, some };
      const before = houses.map(({ teamId }) => rowsOf(stage.databaseUrl, teamId));
      const failed: string[] = [];
      await stage.slack.settled(500);
      for (const [at, pair] of pairs.entries()) {
        failed.push(...(await tryPair(scene, pair)));
        onProgress(at + 1);
      }
      for (const [at, { teamId, company }] of houses.entries()) {
        if (rowsOf(stage.databaseUrl, teamId) !== before[at]) failed.push(`something of ${company.domain} is changed`);
      }
      for (const house of new Set(pairs.map(({ one }) => one))) failed.push(...(await findsItsOwn(scene, house)));
      return { tried: pairs.length, failed };
    } finally {
      await stage.end();
      await recorder.stop();
    }
  },
};

/** All that is kept of one workspace, but for what is due. */
function rowsOf(databaseUrl: string, teamId: string): string {
  const db = new DatabaseSync(databaseUrl.replace("file:", ""), { readOnly: true });
  try {
    return JSON.stringify(
      TABLES.map((table) => db.prepare(`select * from ${table} where workspace_id = ? order by 1, 2, 3`).all(teamId)),
    );
  } finally {
    db.close();
  }
}
