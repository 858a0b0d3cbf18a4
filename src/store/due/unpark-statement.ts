import { and, eq, inArray } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

/** What was given up in a workspace for one of these reasons is due again. */
export function unparkStatement(
  db: Database,
  {
    workspaceId,
    reasons,
    at,
  }: { readonly workspaceId: string; readonly reasons: readonly string[]; readonly at: Instant },
): Statement {
  const { due } = db.tables;
  return db.write
    .update(due)
    .set({ parked: null, waitingSince: null, attempts: 0, notBefore: null, dueAt: at })
    .where(and(eq(due.workspaceId, workspaceId), inArray(due.parked, [...reasons])))
    .toSQL();
}
