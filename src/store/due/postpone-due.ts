import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/** It could not be done; it is due again at `dueAt` and, whoever asks, not before. A lease that was lost changes nothing. */
export async function postponeDue(
  db: Database,
  row: DueRow,
  { dueAt, error }: { readonly dueAt: Instant; readonly error: string },
): Promise<void> {
  const { due } = db.tables;
  await db.write
    .update(due)
    .set({ ...FREE, dueAt, notBefore: dueAt, attempts: sql`${due.attempts} + 1`, error })
    .where(stillLeased(db, row));
}
