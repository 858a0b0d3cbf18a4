import type { NagMemory } from "../../domain/nag/nag-memory.ts";
import type { Database, Statement } from "../database.ts";

export function memoryStatement(db: Database, workspaceId: string, memory: NagMemory): Statement {
  const { nagMemory } = db.tables;
  const { userId, subject, ...columns } = memory;
  const { ignored, lastDay, lastAt, lastKind, snoozedUntil, snoozeReason, reviewId } = columns;
  const set = { ignored, lastDay, lastAt, lastKind, snoozedUntil, snoozeReason, reviewId };
  return db.write
    .insert(nagMemory)
    .values({ workspaceId, userId, subject, ...set })
    .onConflictDoUpdate({ target: [nagMemory.workspaceId, nagMemory.userId, nagMemory.subject], set })
    .toSQL();
}
