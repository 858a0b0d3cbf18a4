import type { Database, Statement } from "../database.ts";
import type { NagRow } from "./nag-row.ts";

/** Claims a day's reminder for whoever commits it first; for everybody else it is a `Conflict`. */
export function nagStatement(db: Database, row: NagRow): Statement {
  return db.write.insert(db.tables.nags).values(row).toSQL();
}
