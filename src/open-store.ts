import type { Log } from "./flows/ports.ts";
import { StartFailure } from "./start-failure.ts";
import type { Database } from "./store/database.ts";
import { lockDatabase } from "./store/lock-database.ts";
import { migrateDatabase } from "./store/migrate.ts";
import { isHalfMoved } from "./store/move/move-mark.ts";
import { openDatabase } from "./store/open-database.ts";

export type Store = { readonly db: Database; readonly close: () => Promise<void> };

const HALF_MOVED =
  "The database that DATABASE_URL names is half of another one: `readiness move` into it was interrupted. Say it again, to its end.";

/** Opens the database for this process alone, with the schema of this code. What is wrong with it is one sentence. */
export async function openStore(url: string, log: Log): Promise<Store> {
  const unlock = await orFail(() => lockDatabase(url));
  try {
    const db = await orFail(() => openDatabase(url));
    try {
      if (await isHalfMoved(db)) throw new StartFailure(HALF_MOVED);
      const { applied } = await orFail(() => migrateDatabase(db));
      if (applied.length > 0) log.info({ applied }, "the database was migrated");
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

async function orFail<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
