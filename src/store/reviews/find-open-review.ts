import { and, eq, inArray } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { OPEN_STATES } from "./review-head.ts";
import { withItems } from "./with-items.ts";

/** The one review of a release that is going on: open, or decided and not yet launched. */
export function findOpenReview(
  db: Database,
  workspaceId: string,
  service: string,
  version: string,
): Promise<Review | undefined> {
  const { reviews } = db.tables;
  return withItems(db, async () => {
    const [head] = await db.read
      .select()
      .from(reviews)
      .where(
        and(
          eq(reviews.workspaceId, workspaceId),
          eq(reviews.service, service),
          eq(reviews.version, version),
          inArray(reviews.state, [...OPEN_STATES]),
        ),
      );
    return head;
  });
}
