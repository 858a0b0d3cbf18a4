import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Database } from "../database.ts";
import { IN_MEMORY } from "../database-url.ts";
import { asPostgres } from "../kit.sqlite.ts";
import { sqliteTables } from "../tables.sqlite.ts";
import { rememberStatements } from "./remember-statements.ts";
import { sqliteCommit } from "./sqlite-commit.ts";
import { sqliteEngine } from "./sqlite-engine.ts";
import { TellingSession } from "./telling-session.ts";
import { toldBySqlite } from "./told-by-sqlite.ts";

/**
 * How long a statement may hold up this whole process, in ms, while another one (a command line, a backup) writes. A commit
 * waits longer without holding up anything.
 */
const BUSY_MS = 50;

/** Opens a SQLite file so that a commit that returned is on the disk. Throws a sentence that names the file. */
export function openSqlite(file: string, { readonly }: { readonly: boolean }): Database {
  const client = connect(file, readonly);
  const dialect = new SQLiteSyncDialect();
  const orm = new BaseSQLiteDatabase(
    "sync",
    dialect,
    new TellingSession(rememberStatements(client), dialect, undefined),
    undefined,
  );
  return {
    dialect: "sqlite",
    tables: sqliteTables,
    read: asPostgres(orm),
    write: asPostgres(orm),
    commit: sqliteCommit(client, BUSY_MS),
    close: async () => void client.close(),
    engine: sqliteEngine(client),
  };
}

function connect(file: string, readonly: boolean): Sqlite.Database {
  try {
    if (file !== IN_MEMORY && !readonly) mkdirSync(dirname(file), { recursive: true });
    const client = new Sqlite(file, { readonly, fileMustExist: readonly, timeout: BUSY_MS });
    if (!readonly) client.pragma("journal_mode = WAL");
    // Said aloud: this driver is built to default to NORMAL in WAL mode, which may lose the last commits.
    client.pragma("synchronous = FULL");
    client.pragma("foreign_keys = ON");
    // A damaged page is told where it is read, and not only where it leads astray.
    client.pragma("cell_size_check = ON");
    return client;
  } catch (error) {
    throw new Error(`Cannot open the database ${file}: ${toldBySqlite(error).message}.`);
  }
}
