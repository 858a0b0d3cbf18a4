import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

/** Removes what somebody chose about reminders, what they were reminded of, and what they said to that. */
export function forgetPersonStatements(db: Database, workspaceId: string, userId: string): readonly Statement[] {
  const { people, nags, nagMemory } = db.tables;
  return [people, nags, nagMemory].map((table) =>
    db.write
      .delete(table)
      .where(and(eq(table.workspaceId, workspaceId), eq(table.userId, userId)))
      .toSQL(),
  );
}
