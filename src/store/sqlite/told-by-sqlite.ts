import Sqlite from "better-sqlite3";
import { Conflict, DatabaseDamaged, DatabaseFault } from "../database.ts";

/** Translates what the driver throws: a taken key into `Conflict`, damage into `DatabaseDamaged`, the rest into `DatabaseFault`. */
export function toldBySqlite(error: unknown): Error {
  if (!(error instanceof Sqlite.SqliteError)) return error instanceof Error ? error : new Error(String(error));
  const { code, message } = error;
  if (code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "SQLITE_CONSTRAINT_UNIQUE") {
    // "UNIQUE constraint failed: events.review_id, events.seq"
    const table = /failed: ([^.]+)\./.exec(message)?.[1];
    if (table !== undefined) return new Conflict(table);
  }
  // A file that is shorter than its first page says was cut.
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code)
    ? new DatabaseDamaged(code, message)
    : new DatabaseFault(code, message);
}
