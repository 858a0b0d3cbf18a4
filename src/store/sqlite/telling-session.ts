import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3";
import { toldBySqlite } from "./told-by-sqlite.ts";

type Session = BetterSQLiteSession<Record<string, never>, Record<string, never>>;

/** What the driver throws at a read, or at a write on its own, is told as a commit tells it: damage names the way back. */
export class TellingSession extends BetterSQLiteSession<Record<string, never>, Record<string, never>> {
  override prepareQuery: Session["prepareQuery"] = (...args) => {
    const query = told(() => super.prepareQuery(...args));
    for (const way of ["run", "all", "get", "values"] as const) {
      const ask: (...given: never[]) => unknown = query[way].bind(query);
      Object.assign(query, { [way]: (...given: never[]) => told(() => ask(...given)) });
    }
    return query as never;
  };
}

function told<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw toldBySqlite(error);
  }
}
