import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { IN_MEMORY, parseDatabaseUrl } from "../database-url.ts";
import { pendingMigrations } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import { copyFromPostgres } from "./copy-from-postgres.ts";
import { durableRename } from "./durable-rename.ts";
import { BackupRefused, type Progress } from "./progress.ts";
import { sqliteSnapshot } from "./sqlite-snapshot.ts";
import { verifyDatabase } from "./verify-database.ts";

/**
 * Writes the database, as of one moment, into one SQLite file, whichever database it is and while the bot works on it. The
 * file gets its name only when it has been verified. Throws `BackupRefused` with a sentence otherwise.
 */
export async function backupDatabase(url: string, toFile: string, onProgress: Progress = () => {}): Promise<void> {
  if (existsSync(toFile)) throw new BackupRefused(`${toFile} exists already. Name a new file.`);
  const unfinished = `${toFile}.unfinished`;
  await mkdir(dirname(toFile), { recursive: true });
  await removeFile(unfinished);
  try {
    await copy(url, unfinished, onProgress);
    const problems = await problemsOf(unfinished);
    if (problems.length > 0) {
      throw new BackupRefused(`The copy is not whole, so ${toFile} was not written. ${problems.join(" ")}`);
    }
    await durableRename(unfinished, toFile);
  } finally {
    await removeFile(unfinished);
  }
}

async function copy(url: string, toFile: string, onProgress: Progress): Promise<void> {
  const address = parseDatabaseUrl(url);
  if (address.dialect === "sqlite") {
    if (address.file === IN_MEMORY) throw new BackupRefused("A database in memory cannot be backed up.");
    return sqliteSnapshot(address.file, toFile, onProgress);
  }
  const db = await openDatabase(url, { readonly: true });
  try {
    const pending = await pendingMigrations(db);
    if (pending.length > 0) throw new BackupRefused(`The database lacks ${pending.join(", ")}. Run migrate first.`);
  } finally {
    await db.close();
  }
  await copyFromPostgres(address.url, toFile, onProgress);
}

async function problemsOf(file: string): Promise<string[]> {
  const db = openSqlite(file, { readonly: true });
  try {
    return await verifyDatabase(db);
  } finally {
    await db.close();
  }
}

async function removeFile(file: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) await rm(`${file}${suffix}`, { force: true });
}
