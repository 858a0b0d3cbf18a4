import { asc, eq } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import type { ReviewHead } from "./review-head.ts";

const ATTEMPTS = 50;

/**
 * Reads a review's items to its head, so that both are of the same moment: the items come with the `seq` of the head as it
 * was in their own read, and both are read again when somebody saved in between.
 */
export async function withItems(
  db: Database,
  readHead: () => Promise<ReviewHead | undefined>,
): Promise<Review | undefined> {
  const { reviews, items } = db.tables;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead();
    if (head === undefined) return undefined;
    const rows = await db.read
      .select({ seq: reviews.seq, item: items.data })
      .from(items)
      .innerJoin(reviews, eq(reviews.id, items.reviewId))
      .where(eq(items.reviewId, head.id))
      .orderBy(asc(items.position));
    if (rows.every(({ seq }) => seq === head.seq)) return { ...head, items: rows.map(({ item }) => item) };
  }
  throw new Error(`a review was saved ${ATTEMPTS} times while it was being read`);
}
