import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/**
 * It will never succeed like this, and is not tried again until somebody asks for it anew. Who asked in the meantime gets
 * their try at once. `notBefore`: it rests until then, whoever asks. A lease that was lost changes nothing.
 */
export async function parkDue(
  db: Database,
  row: DueRow,
  reason: string,
  { notBefore = null }: { readonly notBefore?: Instant | null } = {},
): Promise<void> {
  const { due } = db.tables;
  await db.commit([
    db.write
      .update(due)
      .set({ ...FREE, parked: reason, error: reason, notBefore, attempts: sql`${due.attempts} + 1` })
      .where(and(stillLeased(db, row), eq(due.mark, row.mark)))
      .toSQL(),
    db.write
      .update(due)
      .set({
        ...FREE,
        error: reason,
        ...(notBefore === null ? {} : { notBefore, dueAt: notBefore }),
      })
      .where(stillLeased(db, row))
      .toSQL(),
  ]);
}
