import { and, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Day } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { NagKey } from "./nag-row.ts";

/** The reminders, since a day, that were the last to say something of these subjects of a review, or of none. */
export async function nagsSaying(
  db: Database,
  {
    workspaceId,
    reviewId,
    subjects,
    since,
  }: { workspaceId: string; reviewId: string | null; subjects: readonly string[]; since: Day },
): Promise<NagKey[]> {
  const { nagMemory } = db.tables;
  if (subjects.length === 0) return [];
  const rows = await db.read
    .selectDistinct({ userId: nagMemory.userId, day: nagMemory.lastDay })
    .from(nagMemory)
    .where(
      and(
        eq(nagMemory.workspaceId, workspaceId),
        reviewId === null ? isNull(nagMemory.reviewId) : eq(nagMemory.reviewId, reviewId),
        inArray(nagMemory.subject, [...subjects]),
        isNotNull(nagMemory.lastDay),
        gte(nagMemory.lastDay, since),
      ),
    );
  return rows.flatMap(({ userId, day }) => (day === null ? [] : [{ workspaceId, userId, day }]));
}
