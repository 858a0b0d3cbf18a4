import { lockDatabase } from "../../store/lock-database.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { counted } from "../terminal/counted.ts";
import { databaseAddress } from "./database-address.ts";

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
