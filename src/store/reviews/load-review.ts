import { and, eq } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";
import type { ReviewHead } from "./review-head.ts";
import { withItems } from "./with-items.ts";

/** A review as it is now, its items in the order of the checklist. Another workspace's review is not there. */
export function loadReview(db: Database, workspaceId: string, id: string): Promise<Review | undefined> {
  return withItems(db, async () => (await headOf(db, { workspaceId, id }))[0]);
}

const headOf = composedQuery<{ workspaceId: string; id: string }, ReviewHead[]>(({ read, tables: { reviews } }) =>
  read
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, given("id")), eq(reviews.workspaceId, given("workspaceId")))),
);
