import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../database/restore.ts");

export function restoreCommand({ context, say }: Door): Command {
  return new Command("restore")
    .summary("replace the database by a backup, once that is verified")
    .description(
      "Verifies a backup and, only when nothing is wrong with it, puts it in the database's place. A SQLite file that stood\n" +
        "there is kept beside it; a PostgreSQL database must be empty. Stop the bot first.",
    )
    .argument("<file>", "a file that `backup` wrote")
    .action(async (file: string) => say(await (await load()).restore(context, file)));
}
