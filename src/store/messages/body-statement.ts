import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import type { MessageKey } from "./message-row.ts";

/** Slack shows this body now. Whoever sent it and has lost their lease since records nothing. */
export function bodyStatement(
  db: Database,
  held: DueRow,
  { reviewId, part, bodyHash }: MessageKey & { readonly bodyHash: string },
): Statement {
  const { messages } = db.tables;
  return db.write
    .update(messages)
    .set({ bodyHash })
    .where(and(eq(messages.reviewId, reviewId), eq(messages.part, part), whileLeased(db, held)))
    .toSQL();
}
