import { and, eq } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { withItems } from "./with-items.ts";

/** A review as it is now, its items in the order of the checklist. Another workspace's review is not there. */
export function loadReview(db: Database, workspaceId: string, id: string): Promise<Review | undefined> {
  const { reviews } = db.tables;
  return withItems(db, async () => {
    const [head] = await db.read
      .select()
      .from(reviews)
      .where(and(eq(reviews.id, id), eq(reviews.workspaceId, workspaceId)));
    return head;
  });
}
