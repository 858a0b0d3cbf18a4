import { and, gt } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { stillLeased } from "./still-leased.ts";

/**
 * Right before something is sent to Slack: keeps the lease, and notes that from now on it may be there. Undefined: the lease
 * is lost or over, and it must not be sent.
 */
export async function beginSending(
  db: Database,
  row: DueRow,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<DueRow | undefined> {
  const held = await holding(db, { key: row.key, lease: row.lease ?? "", now, until });
  return held.length > 0 ? { ...row, leasedUntil: until, sentAt: now } : undefined;
}

const holding = composedQuery<{ key: string; lease: string; now: Instant; until: Instant }, { key: string }[]>((db) => {
  const { due } = db.tables;
  return db.write
    .update(due)
    .set({ leasedUntil: given("until"), sentAt: given("now") })
    .where(and(stillLeased(db, { key: given("key"), lease: given("lease") }), gt(due.leasedUntil, given("now"))))
    .returning({ key: due.key });
});
