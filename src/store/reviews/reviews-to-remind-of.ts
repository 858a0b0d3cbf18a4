import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { loadReview } from "./load-review.ts";
import { OPEN_STATES } from "./review-head.ts";

/** Word for word what the index `reviews_with_conditions` holds. */
const HAS_CONDITIONS = sql`cast(conditions as text) <> '[]'`;

/** The reviews of a workspace in which something may wait for somebody: those that go on, and launched ones with open conditions or waived items. */
export async function reviewsToRemindOf(db: Database, workspaceId: string): Promise<readonly Review[]> {
  const { reviews, items } = db.tables;
  const waived = await db.read
    .selectDistinct({ id: items.reviewId })
    .from(items)
    .where(and(eq(items.workspaceId, workspaceId), isNotNull(items.waiver), eq(items.status, "waived")));
  const goingOn = await db.read
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.workspaceId, workspaceId), inArray(reviews.state, [...OPEN_STATES])));
  const conditional = await db.read
    .select({ id: reviews.id, conditions: reviews.conditions })
    .from(reviews)
    .where(and(eq(reviews.workspaceId, workspaceId), eq(reviews.state, "launched"), HAS_CONDITIONS));
  const owed = conditional.filter(({ conditions }) => conditions.some(({ metAt }) => metAt === null));
  const meant = new Set([...goingOn, ...owed, ...waived].map(({ id }) => id));
  const found = await Promise.all([...meant].map((id) => loadReview(db, workspaceId, id)));
  return found.flatMap((review) => (review === undefined || review.state === "cancelled" ? [] : review));
}
