import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { NagMemory } from "../../domain/nag/nag-memory.ts";
import type { Database } from "../database.ts";

/** What is remembered of reminders about these reviews, and about what is of no review. */
export async function listMemories(
  db: Database,
  workspaceId: string,
  reviewIds: readonly string[],
): Promise<NagMemory[]> {
  const { nagMemory } = db.tables;
  const ofThese = reviewIds.length === 0 ? undefined : inArray(nagMemory.reviewId, [...reviewIds]);
  return db.read
    .select()
    .from(nagMemory)
    .where(and(eq(nagMemory.workspaceId, workspaceId), or(isNull(nagMemory.reviewId), ofThese)));
}
