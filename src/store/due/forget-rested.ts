import { and, eq, isNull, lte } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { NO_MARK } from "./due-row.ts";

/** Forgets the keys that nobody asked for while they rested. Until then their rows keep nobody from anything. */
export async function forgetRested(db: Database, now: Instant): Promise<void> {
  const { due } = db.tables;
  await db.write.delete(due).where(and(isNull(due.parked), lte(due.dueAt, now), eq(due.mark, NO_MARK)));
}
