import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import type { MessageKey } from "./message-row.ts";

/** Slack shows this body now. False: whoever sent it had lost their lease by then, and nothing is recorded. */
export async function recordBody(
  db: Database,
  held: DueRow,
  { reviewId, part, bodyHash }: MessageKey & { readonly bodyHash: string },
): Promise<boolean> {
  const { messages } = db.tables;
  const recorded = await db.write
    .update(messages)
    .set({ bodyHash })
    .where(and(eq(messages.reviewId, reviewId), eq(messages.part, part), whileLeased(db, held)))
    .returning({ part: messages.part });
  return recorded.length > 0;
}
