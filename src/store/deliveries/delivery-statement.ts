import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

/** Remembers a delivery together with what it changed. A copy of it is a `Conflict` of `deliveries`. */
export function deliveryStatement(
  db: Database,
  delivery: { readonly key: string; readonly workspaceId: string; readonly at: Instant },
): Statement {
  return db.write.insert(db.tables.deliveries).values(delivery).toSQL();
}
