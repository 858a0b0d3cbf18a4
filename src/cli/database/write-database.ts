import { existsSync } from "node:fs";
import type { Database } from "../../store/database.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "./database-address.ts";
import { refuseOldSchema } from "./read-database.ts";

/** Lets `use` write to the database, also while the bot runs. A missing file is made; an old schema is left to `migrate`. */
export async function writeDatabase<Value>(
  context: Pick<Context, "env">,
  use: (db: Database) => Promise<Value>,
): Promise<Value> {
  const { url, file } = databaseAddress(context);
  const isNew = file !== null && !existsSync(file);
  const db = await openDatabase(url);
  try {
    if (isNew) await migrateDatabase(db);
    else await refuseOldSchema(db);
    return await use(db);
  } finally {
    await db.close();
  }
}
