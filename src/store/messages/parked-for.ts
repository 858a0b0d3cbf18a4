import { and, eq, inArray } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

/** The reviews of a workspace with a message that was given up for one of these reasons. */
export async function reviewsParkedFor(
  db: Database,
  workspaceId: string,
  reasons: readonly string[],
): Promise<string[]> {
  const { messages } = db.tables;
  const rows = await db.read
    .selectDistinct({ reviewId: messages.reviewId })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), inArray(messages.parked, [...reasons])));
  return rows.map(({ reviewId }) => reviewId);
}

/** Messages that were given up for one of these reasons are posted after all. */
export function unparkMessagesStatement(db: Database, workspaceId: string, reasons: readonly string[]): Statement {
  const { messages } = db.tables;
  return db.write
    .update(messages)
    .set({ parked: null })
    .where(and(eq(messages.workspaceId, workspaceId), inArray(messages.parked, [...reasons])))
    .toSQL();
}
