import { asc, eq } from "drizzle-orm";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";
import type { MessageRow } from "./message-row.ts";

/** All messages of a review, posted or planned, by the key of their part. */
export function loadMessages(db: Database, reviewId: string): Promise<MessageRow[]> {
  return messagesOf(db, { reviewId });
}

const messagesOf = composedQuery<{ reviewId: string }, MessageRow[]>(({ read, tables: { messages } }) =>
  read
    .select()
    .from(messages)
    .where(eq(messages.reviewId, given("reviewId")))
    .orderBy(asc(messages.part)),
);
