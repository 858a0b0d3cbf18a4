import { and, asc, eq, gte, lte } from "drizzle-orm";
import { addCalendarDays, type Day } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { NagRow } from "./nag-row.ts";

/** Zones lie at most 26 hours apart, so what was said within a day bears a day that is this near. */
const AROUND_DAYS = 2;

/** The reminders of a workspace whose days lie around this one, oldest first. `userId`: only theirs. */
export async function loadNags(db: Database, workspaceId: string, day: Day, userId?: string): Promise<NagRow[]> {
  const { nags } = db.tables;
  return db.read
    .select()
    .from(nags)
    .where(
      and(
        eq(nags.workspaceId, workspaceId),
        userId === undefined ? undefined : eq(nags.userId, userId),
        gte(nags.day, addCalendarDays(day, -AROUND_DAYS)),
        lte(nags.day, addCalendarDays(day, AROUND_DAYS)),
      ),
    )
    .orderBy(asc(nags.day), asc(nags.userId));
}
