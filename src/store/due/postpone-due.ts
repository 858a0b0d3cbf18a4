import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/**
 * It could not be done; it is due again at `dueAt` and, whoever asks, not before. False: the lease was lost, and nothing is
 * changed.
 */
export async function postponeDue(
  db: Database,
  row: DueRow,
  {
    dueAt,
    error,
    sentAt = null,
  }: { readonly dueAt: Instant; readonly error: string; readonly sentAt?: Instant | null },
): Promise<boolean> {
  const { due } = db.tables;
  const postponed = await db.write
    .update(due)
    .set({
      ...{ ...FREE, dueAt, notBefore: dueAt, attempts: sql`${due.attempts} + 1`, error, sentAt },
      waitingSince: sql`coalesce(${due.waitingSince}, ${due.dueAt})`,
    })
    .where(stillLeased(db, row))
    .returning({ key: due.key });
  return postponed.length > 0;
}
