import { asc, eq } from "drizzle-orm";
import type { Item, Review } from "../../domain/review.ts";
import { composedQuery, given } from "../composed.ts";
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
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead();
    if (head === undefined) return undefined;
    const rows = await itemsOf(db, { reviewId: head.id });
    if (rows.every(({ seq }) => seq === head.seq)) return { ...head, items: rows.map(({ item }) => item) };
  }
  throw new Error(`a review was saved ${ATTEMPTS} times while it was being read`);
}

const itemsOf = composedQuery<{ reviewId: string }, { seq: number; item: Item }[]>(
  ({ read, tables: { reviews, items } }) =>
    read
      .select({ seq: reviews.seq, item: items.data })
      .from(items)
      .innerJoin(reviews, eq(reviews.id, items.reviewId))
      .where(eq(items.reviewId, given("reviewId")))
      .orderBy(asc(items.position)),
);
