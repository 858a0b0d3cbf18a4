import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../database/migrate.ts");

export function migrateCommand({ context, say }: Door): Command {
  return new Command("migrate")
    .summary("bring the database to this version's schema")
    .description(
      "Brings the database to this version's schema; makes it when there is none. The bot does the same when it starts.\n" +
        "Each step is all or nothing: a run that was interrupted goes on at the next one. Not while the bot runs on a SQLite file.",
    )
    .action(async () => say(await (await load()).migrate(context)));
}
