import { and, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { type DueRow, NO_MARK } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/**
 * It is done. What was asked for in the meantime stays, and is due when it says so. `notBefore`: the key must rest until
 * then, whoever asks. A lease that was lost changes nothing.
 */
export async function settleDue(
  db: Database,
  row: DueRow,
  { notBefore = null }: { readonly notBefore?: Instant | null } = {},
): Promise<void> {
  const { due } = db.tables;
  const done = { ...FREE, notBefore, waitingSince: null, attempts: 0, error: null };
  const asLeased = and(stillLeased(db, row), eq(due.mark, row.mark), isNull(due.againAt));
  const next = sql`coalesce(${due.againAt}, ${due.askedAt})`;
  await db.commit([
    notBefore === null
      ? db.write.delete(due).where(asLeased).toSQL()
      : db.write
          .update(due)
          .set({ ...done, mark: NO_MARK, dueAt: notBefore, sentAt: null })
          .where(asLeased)
          .toSQL(),
    db.write
      .update(due)
      .set({
        ...done,
        againAt: null,
        // Somebody else may have left a doubt of theirs since.
        sentAt: sql`case when ${due.sentAt} = ${row.sentAt ?? ""} then null else ${due.sentAt} end`,
        dueAt: notBefore === null ? next : sql`case when ${next} < ${notBefore} then ${notBefore} else ${next} end`,
      })
      .where(stillLeased(db, row))
      .toSQL(),
  ]);
}
