import { existsSync } from "node:fs";
import { backupDatabase } from "../../store/backup/backup-database.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "./database-address.ts";
import { noDatabase } from "./read-database.ts";

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
