import type { Meter } from "../flows/ports.ts";
import type { Database } from "../store/database.ts";

/** The same database; its commits are measured. `clock`: milliseconds that only grow. */
export function measuredDatabase(db: Database, meter: Pick<Meter, "committed">, clock: () => number): Database {
  return {
    dialect: db.dialect,
    tables: db.tables,
    read: db.read,
    write: db.write,
    engine: db.engine,
    close: () => db.close(),
    commit: async (statements) => {
      const started = clock();
      try {
        return await db.commit(statements);
      } finally {
        meter.committed(clock() - started);
      }
    },
  };
}
