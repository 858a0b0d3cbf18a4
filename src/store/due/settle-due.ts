import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { settleStatements } from "./settle-statements.ts";

/** Settles what is done and has nothing else to record: see settle-statements.ts. */
export async function settleDue(
  db: Database,
  row: DueRow,
  how: { readonly notBefore?: Instant | null } = {},
): Promise<void> {
  await db.commit(settleStatements(db, row, how));
}
