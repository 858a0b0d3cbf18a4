import { and, asc, eq, inArray } from "drizzle-orm";
import type { Item } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { OPEN_STATES, type ReviewHead } from "./review-head.ts";

/** The items of reviews that are going on which one of these people or user groups owns, in whatever status; earliest due first. */
export async function itemsOwnedBy(
  db: Database,
  workspaceId: string,
  ownerIds: readonly string[],
): Promise<{ review: ReviewHead; item: Item }[]> {
  const { reviews, items } = db.tables;
  if (ownerIds.length === 0) return [];
  return db.read
    .select({ review: reviews, item: items.data })
    .from(items)
    .innerJoin(reviews, eq(reviews.id, items.reviewId))
    .where(
      and(
        eq(items.workspaceId, workspaceId),
        inArray(items.owner, [...ownerIds]),
        inArray(reviews.state, [...OPEN_STATES]),
      ),
    )
    .orderBy(asc(items.dueOn), asc(reviews.startedAt), asc(items.reviewId), asc(items.position));
}
