import { and, gt } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
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
  const { due } = db.tables;
  const held = await db.write
    .update(due)
    .set({ leasedUntil: until, sentAt: now })
    .where(and(stillLeased(db, row), gt(due.leasedUntil, now)))
    .returning({ key: due.key });
  return held.length > 0 ? { ...row, leasedUntil: until, sentAt: now } : undefined;
}
