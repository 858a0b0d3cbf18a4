import Sqlite from "better-sqlite3";
import { toldBySqlite } from "../sqlite/told-by-sqlite.ts";
import { BackupRefused, type Progress } from "./progress.ts";

/** Pages of 4 KB between two looks at what else is to do. */
const PAGES_PER_STEP = 500;

/**
 * Copies a SQLite file as it is at this moment, page by page, while others write to it. The read that is held open keeps
 * the moment; without it, SQLite would begin anew whenever another process writes. The copy needs no file beside it.
 */
export async function sqliteSnapshot(file: string, toFile: string, onProgress: Progress): Promise<void> {
  try {
    const source = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      source.exec("BEGIN");
      source.prepare("SELECT count(*) FROM sqlite_schema").get();
      const { totalPages } = await source.backup(toFile, {
        progress: ({ totalPages: total, remainingPages: remaining }) => {
          onProgress(total - remaining, total);
          return PAGES_PER_STEP;
        },
      });
      onProgress(totalPages, totalPages);
    } finally {
      source.close();
    }
    withoutJournal(toFile);
  } catch (error) {
    throw new BackupRefused(`Cannot copy the database ${file}: ${toldBySqlite(error).message}.`);
  }
}

/** Writes a file's journal into it, so that it is whole by itself. */
export function withoutJournal(file: string): void {
  const client = new Sqlite(file);
  client.pragma("journal_mode = DELETE");
  client.close();
}
