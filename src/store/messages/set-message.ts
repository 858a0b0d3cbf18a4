import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { MessageKey, MessageRow } from "./message-row.ts";

/** Writes some columns of one message. One that is not planned is left out. */
export async function setMessage(
  db: Database,
  { reviewId, part }: MessageKey,
  columns: Partial<Omit<MessageRow, keyof MessageKey>>,
): Promise<void> {
  const { messages } = db.tables;
  await db.write
    .update(messages)
    .set(columns)
    .where(and(eq(messages.reviewId, reviewId), eq(messages.part, part)));
}
