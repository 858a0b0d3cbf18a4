import { existsSync } from "node:fs";
import type { Database } from "../../store/database.ts";
import { pendingMigrations } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "./database-address.ts";

/** Lets `use` read the database, also while the bot runs. Creates no file and changes no schema. */
export async function readDatabase<Value>(
  context: Pick<Context, "env">,
  use: (db: Database) => Promise<Value>,
): Promise<Value> {
  const { url, file } = databaseAddress(context);
  if (file !== null && !existsSync(file)) throw new CommandFailure(noDatabase(file));
  const db = await openDatabase(url, { readonly: true });
  try {
    await refuseOldSchema(db);
    return await use(db);
  } finally {
    await db.close();
  }
}

export function noDatabase(file: string): string {
  return `There is no database at ${file}. Start the bot, or make one with \`readiness migrate\`; DATABASE_URL says where it is.`;
}

/** Throws when the schema is older than this code, or newer. */
export async function refuseOldSchema(db: Database): Promise<void> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return;
  throw new CommandFailure(
    `The database is older than this Readiness: it lacks ${pending.join(", ")}. Stop the bot, then run \`readiness migrate\`.`,
  );
}
