import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Where the cards of reviews stand in Slack; a review whose card is not posted yet is left out. */
export async function cardLinks(db: Database, reviewIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { messages } = db.tables;
  if (reviewIds.length === 0) return new Map();
  const rows = await db.read
    .select({ reviewId: messages.reviewId, permalink: messages.permalink })
    .from(messages)
    .where(and(inArray(messages.reviewId, [...reviewIds]), eq(messages.part, "card")));
  return new Map(rows.flatMap(({ reviewId, permalink }) => (permalink === null ? [] : [[reviewId, permalink]])));
}
