import { existsSync } from "node:fs";
import { Command } from "commander";
import { backupDatabase } from "../../store/backup/backup-database.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context, Door } from "../context.ts";
import { databaseAddress } from "../database/database-address.ts";
import { noDatabase } from "../database/read-database.ts";

export function backupCommand({ context, say }: Door): Command {
  return new Command("backup")
    .summary("copy the database into a file, and verify the copy")
    .description(
      "Copies the whole database into a new file and verifies the copy: its integrity, and that every review's log gives its\n" +
        "rows. Works while the bot runs. `restore` takes the file back.",
    )
    .argument("<file>", "a file that does not exist yet")
    .action(async (file: string) => say(await backup(context, file)));
}

export async function backup(context: Context, target: string): Promise<Answer> {
  const { url, file } = databaseAddress(context);
  if (file !== null && !existsSync(file)) throw new CommandFailure(noDatabase(file));
  const bar = context.progress("Copying");
  try {
    await backupDatabase(url, target, bar.report);
  } finally {
    bar.stop();
  }
  return answered({ stderr: `Wrote ${target}, and verified it. \`readiness restore ${target}\` takes it back.` });
}
