import { and, desc, eq, ne } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { withItems } from "./with-items.ts";

/** The newest review of a service, of any version, that was not cancelled: what its next review can take along from. */
export function lastReviewOf(db: Database, workspaceId: string, service: string): Promise<Review | undefined> {
  const { reviews } = db.tables;
  return withItems(db, async () => {
    const [head] = await db.read
      .select()
      .from(reviews)
      .where(and(eq(reviews.workspaceId, workspaceId), eq(reviews.service, service), ne(reviews.state, "cancelled")))
      .orderBy(desc(reviews.startedAt), desc(reviews.id))
      .limit(1);
    return head;
  });
}
