import type { NagMemory } from "../../domain/nag/nag-memory.ts";
import type { Day } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

/** Leaves somebody alone with a subject until a day. They have answered, so nothing counts as ignored. */
export function snoozeStatement(
  db: Database,
  of: Pick<NagMemory, "userId" | "subject" | "reviewId"> & { readonly workspaceId: string },
  { until, reason }: { readonly until: Day; readonly reason: string },
): Statement {
  const { nagMemory } = db.tables;
  const set = { ignored: 0, snoozedUntil: until, snoozeReason: reason };
  return db.write
    .insert(nagMemory)
    .values({ ...of, ...set })
    .onConflictDoUpdate({ target: [nagMemory.workspaceId, nagMemory.userId, nagMemory.subject], set })
    .toSQL();
}
