import { and, eq, inArray } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { loadReview } from "./load-review.ts";
import { OPEN_STATES } from "./review-head.ts";

/** The reviews of a workspace in which something may wait for somebody: those that go on, and launched ones with open conditions or waived items. */
export async function reviewsToRemindOf(db: Database, workspaceId: string): Promise<readonly Review[]> {
  const { reviews, items } = db.tables;
  const waived = await db.read
    .selectDistinct({ id: items.reviewId })
    .from(items)
    .where(and(eq(items.workspaceId, workspaceId), eq(items.status, "waived")));
  const isWaived = new Set(waived.map(({ id }) => id));
  const heads = await db.read
    .select({ id: reviews.id, state: reviews.state, conditions: reviews.conditions })
    .from(reviews)
    .where(and(eq(reviews.workspaceId, workspaceId), inArray(reviews.state, [...OPEN_STATES, "launched"])));
  const meant = heads.filter(
    ({ id, state, conditions }) =>
      state !== "launched" || isWaived.has(id) || conditions.some(({ metAt }) => metAt === null),
  );
  const found = await Promise.all(meant.map(({ id }) => loadReview(db, workspaceId, id)));
  return found.flatMap((review) => review ?? []);
}
