import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";

/** What was given up, and why. `workspaceId` null: of every workspace. */
export async function listParked(db: Database, workspaceId: string | null): Promise<DueRow[]> {
  const { due } = db.tables;
  return db.read
    .select()
    .from(due)
    .where(and(isNotNull(due.parked), workspaceId === null ? undefined : eq(due.workspaceId, workspaceId)))
    .orderBy(asc(due.key));
}
