import { Command } from "commander";
import { lockDatabase } from "../../store/lock-database.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { databaseAddress } from "../database/database-address.ts";
import { counted } from "../terminal/counted.ts";

export function migrateCommand({ context, say }: Door): Command {
  return new Command("migrate")
    .summary("bring the database to this version's schema")
    .description(
      "Brings the database to this version's schema; makes it when there is none. The bot does the same when it starts.\n" +
        "Each step is all or nothing: a run that was interrupted goes on at the next one. Not while the bot runs on a SQLite file.",
    )
    .action(async () => say(await migrate(context)));
}

export async function migrate(context: Context): Promise<Answer> {
  const { url } = databaseAddress(context);
  const unlock = await lockDatabase(url);
  try {
    const db = await openDatabase(url);
    try {
      const { applied } = await migrateDatabase(db);
      const did =
        applied.length === 0
          ? "The database has this version's schema already."
          : `Did ${counted(applied.length, "step")}: ${applied.join(", ")}.`;
      return answered({ stderr: did });
    } finally {
      await db.close();
    }
  } finally {
    await unlock();
  }
}
