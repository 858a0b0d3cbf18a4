import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../database/backup.ts");

export function backupCommand({ context, say }: Door): Command {
  return new Command("backup")
    .summary("copy the database into a file, and verify the copy")
    .description(
      "Copies the whole database into a new file and verifies the copy: its integrity, and that every review's log gives its\n" +
        "rows. Works while the bot runs. `restore` takes the file back.",
    )
    .argument("<file>", "a file that does not exist yet")
    .action(async (file: string) => say(await (await load()).backup(context, file)));
}
