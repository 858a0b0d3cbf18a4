import type { Log } from "./flows/ports.ts";
import { StartFailure } from "./start-failure.ts";
import { recordProblems } from "./store/backup/record-problems.ts";
import { type Database, WAY_BACK } from "./store/database.ts";
import { parseDatabaseUrl } from "./store/database-url.ts";
import { lockDatabase } from "./store/lock-database.ts";
import { migrateDatabase } from "./store/migrate.ts";
import { isHalfMoved } from "./store/move/move-mark.ts";
import { openDatabase } from "./store/open-database.ts";

/** So many entries are looked at within a second. */
const LOOKED_AT_ENTRIES = 5_000;
const MOST_TOLD = 10;

export type Store = { readonly db: Database; readonly close: () => Promise<void> };

const HALF_MOVED =
  "The database that DATABASE_URL names is half of another one: `readiness move` into it was interrupted. Say it again, to its end.";

/**
 * Opens the database for this process alone, looks whether it is whole, and brings it to the schema of this code. Throws a
 * `StartFailure` that says what is wrong, and the way back.
 */
export async function openStore(url: string, log: Log): Promise<Store> {
  const unlock = await orFail(() => lockDatabase(url));
  try {
    const db = await orFail(() => openDatabase(url));
    try {
      // A half lacks rows that others refer to; whether it can be read at all is seen next.
      if (await isHalfMoved(db).catch(() => false)) throw new StartFailure(HALF_MOVED);
      refuseDamage(url, await db.engine.damage({ quickly: true }));
      const { applied } = await orFail(() => migrateDatabase(db));
      if (applied.length > 0) log.info({ applied }, "the database was migrated");
      refuseDamage(url, await orFail(() => db.engine.schemaDamage()));
      await tellOfRecord(db, log);
    } catch (error) {
      await db.close();
      throw error;
    }
    return {
      db,
      close: async () => {
        await db.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

function refuseDamage(url: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const address = parseDatabaseUrl(url);
  const which = address.dialect === "sqlite" ? `database ${address.file}` : "PostgreSQL database";
  throw new StartFailure(`The ${which} is not whole. ${found.join(" ")} ${WAY_BACK}.`);
}

/**
 * A record that does not give its rows, or whose chain is broken, is told of, and does not keep the bot from its work: the
 * gate holds each go against it. A long one is left to the daily backup and to `readiness doctor`.
 */
async function tellOfRecord(db: Database, log: Log): Promise<void> {
  const { events } = db.tables;
  const [beyond] = await db.read.select({ seq: events.seq }).from(events).limit(1).offset(LOOKED_AT_ENTRIES);
  if (beyond !== undefined) return;
  const problems = await recordProblems(db).catch((error: unknown) => [`It cannot be read: ${String(error)}.`]);
  for (const found of problems.slice(0, MOST_TOLD)) log.error({ found }, `the record is not whole. ${WAY_BACK}`);
}

async function orFail<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
