import { restoreDatabase } from "../../store/backup/restore-database.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "./database-address.ts";

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
