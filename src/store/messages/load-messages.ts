import { asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { MessageRow } from "./message-row.ts";

/** All messages of a review, posted or planned, by the key of their part. */
export async function loadMessages(db: Database, reviewId: string): Promise<MessageRow[]> {
  const { messages } = db.tables;
  return db.read.select().from(messages).where(eq(messages.reviewId, reviewId)).orderBy(asc(messages.part));
}
