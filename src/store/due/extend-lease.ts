import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { stillLeased } from "./still-leased.ts";

/** Keeps a lease for longer. False: it is lost, and what was to be done must not be done any more. */
export async function extendLease(db: Database, row: DueRow, until: Instant): Promise<boolean> {
  const { due } = db.tables;
  const kept = await db.write
    .update(due)
    .set({ leasedUntil: until })
    .where(stillLeased(db, row))
    .returning({ key: due.key });
  return kept.length > 0;
}
