import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { IN_MEMORY, parseDatabaseUrl } from "../database-url.ts";
import { lockDatabase } from "../lock-database.ts";
import { migrateDatabase } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import { copyToPostgres } from "./copy-to-postgres.ts";
import { durableRename } from "./durable-rename.ts";
import { keepAside } from "./keep-aside.ts";
import { BackupRefused, type Progress } from "./progress.ts";
import { sqliteSnapshot, withoutJournal } from "./sqlite-snapshot.ts";
import { verifyDatabase } from "./verify-database.ts";

export type Restored = {
  /** Where the database is that stood there before; null: there was none. */
  readonly keptAside: string | null;
};

/**
 * Puts a backup in the database's place, once it is verified. A SQLite file that is replaced is kept beside it; the bot must
 * be stopped. A PostgreSQL database must be empty. Throws `BackupRefused` or `DatabaseLocked`, and has replaced nothing then.
 */
export async function restoreDatabase(
  fromFile: string,
  url: string,
  onProgress: Progress = () => {},
): Promise<Restored> {
  if (!existsSync(fromFile)) throw new BackupRefused(`There is no file ${fromFile}.`);
  const address = parseDatabaseUrl(url);
  if (address.dialect === "postgres") return restorePostgres(fromFile, url, onProgress);
  if (address.file === IN_MEMORY) throw new BackupRefused("A database in memory cannot be restored.");
  return restoreSqlite(fromFile, address.file, url, onProgress);
}

async function restoreSqlite(fromFile: string, file: string, url: string, onProgress: Progress): Promise<Restored> {
  await mkdir(dirname(file), { recursive: true });
  const release = await lockDatabase(url);
  const folder = await mkdtemp(`${file}.restoring-`);
  try {
    const verified = join(folder, "verified.db");
    await verifiedCopy(fromFile, verified, onProgress);
    const keptAside = existsSync(file) ? await keepAside(file) : null;
    await durableRename(verified, file);
    return { keptAside };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await release();
  }
}

async function restorePostgres(fromFile: string, url: string, onProgress: Progress): Promise<Restored> {
  const folder = await mkdtemp(join(tmpdir(), "readiness-restore-"));
  const db = await openDatabase(url);
  try {
    if ((await db.engine.applied()).length > 0 && (await db.read.$count(db.tables.events)) > 0) {
      throw new BackupRefused(
        "This PostgreSQL database holds reviews. Restore into an empty one, and point DATABASE_URL at it.",
      );
    }
    const verified = join(folder, "verified.db");
    await verifiedCopy(fromFile, verified, () => {});
    await migrateDatabase(db);
    await copyToPostgres(verified, url, onProgress);
    return { keptAside: null };
  } finally {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of the backup in the schema of this code; an older one is brought up to it. */
async function verifiedCopy(fromFile: string, toFile: string, onProgress: Progress): Promise<void> {
  await sqliteSnapshot(fromFile, toFile, onProgress);
  const db = openSqlite(toFile, { readonly: false });
  try {
    if ((await db.engine.applied()).length === 0) throw new BackupRefused(`${fromFile} is no backup of Readiness.`);
    await migrateDatabase(db);
    const problems = await verifyDatabase(db);
    if (problems.length > 0) throw new BackupRefused(`${fromFile} is damaged. ${problems.join(" ")}`);
  } finally {
    await db.close();
  }
  withoutJournal(toFile);
}
