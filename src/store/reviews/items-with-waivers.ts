import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Item } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { OPEN_STATES, type ReviewHead } from "./review-head.ts";

/**
 * The items of a workspace that have a waiver in force, one that ran out while they are open still, or a request for one:
 * of reviews that are going on or have launched.
 */
export async function itemsWithWaivers(
  db: Database,
  workspaceId: string,
): Promise<{ review: ReviewHead; item: Item }[]> {
  const { reviews, items } = db.tables;
  const rows = await db.read
    .select({ reviewId: items.reviewId, item: items.data })
    .from(items)
    .innerJoin(reviews, eq(reviews.id, items.reviewId))
    .where(
      and(
        eq(items.workspaceId, workspaceId),
        isNotNull(items.waiver),
        inArray(reviews.state, [...OPEN_STATES, "launched"]),
      ),
    )
    .orderBy(asc(items.reviewId), asc(items.position));
  const matching = rows.filter(({ item }) => isListed(item));
  const ids = [...new Set(matching.map(({ reviewId }) => reviewId))];
  if (ids.length === 0) return [];
  const heads = await db.read.select().from(reviews).where(inArray(reviews.id, ids));
  return matching.flatMap(({ reviewId, item }) => {
    const review = heads.find(({ id }) => id === reviewId);
    return review === undefined ? [] : [{ review, item }];
  });
}

function isListed({ status, waiver, waiverRequest }: Item): boolean {
  if (waiverRequest !== null || waiver?.state === "in-force") return true;
  return waiver?.state === "expired" && status !== "done";
}
