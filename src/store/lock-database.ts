import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { IN_MEMORY, parseDatabaseUrl } from "./database-url.ts";

/** Another bot runs on this file. */
export class DatabaseLocked extends Error {
  override readonly name = "DatabaseLocked";
}

/**
 * Keeps a SQLite file for this process alone, as the bot that works on it; command lines may read and write beside it.
 * Throws `DatabaseLocked`. The lock is one of the operating system, on a file of its own next to the database, so it ends
 * with the process, however that ends. PostgreSQL needs none: several bots share it.
 */
export async function lockDatabase(url: string): Promise<() => Promise<void>> {
  const address = parseDatabaseUrl(url);
  if (address.dialect === "postgres" || address.file === IN_MEMORY) return async () => {};
  mkdirSync(dirname(address.file), { recursive: true });
  const lock = new Sqlite(`${address.file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY"))) throw error;
    throw new DatabaseLocked(
      `Another Readiness is running on ${address.file}. Stop it first, or give this one a DATABASE_URL of its own.`,
    );
  }
  return async () => void lock.close();
}
