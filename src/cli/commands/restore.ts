import { Command } from "commander";
import { restoreDatabase } from "../../store/backup/restore-database.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { databaseAddress } from "../database/database-address.ts";

export function restoreCommand({ context, say }: Door): Command {
  return new Command("restore")
    .summary("replace the database by a backup, once that is verified")
    .description(
      "Verifies a backup and, only when nothing is wrong with it, puts it in the database's place. A SQLite file that stood\n" +
        "there is kept beside it; a PostgreSQL database must be empty. Stop the bot first.",
    )
    .argument("<file>", "a file that `backup` wrote")
    .action(async (file: string) => say(await restore(context, file)));
}

export async function restore(context: Context, source: string): Promise<Answer> {
  const { url } = databaseAddress(context);
  const bar = context.progress("Restoring");
  try {
    const { keptAside } = await restoreDatabase(source, url, bar.report);
    const aside = keptAside === null ? "" : ` What was there before is kept as ${keptAside}.`;
    return answered({ stderr: `Verified ${source}, and put it in the database's place.${aside} Start the bot again.` });
  } finally {
    bar.stop();
  }
}
