import { and, inArray } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";

/** Keeps the leases of what is being worked on for longer, in one statement. Those that are lost stay lost. */
export async function extendLeases(db: Database, rows: readonly DueRow[], until: Instant): Promise<void> {
  const { due } = db.tables;
  const leases = [...new Set(rows.flatMap(({ lease }) => lease ?? []))];
  const keys = rows.map(({ key }) => key);
  await db.write
    .update(due)
    .set({ leasedUntil: until })
    .where(and(inArray(due.key, keys), inArray(due.lease, leases)));
}
