import { and, eq, exists, isNotNull, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Holds for a row of a workspace that took the app away. */
export function isGone(db: Database, workspaceId: SQLWrapper): SQL {
  const { workspaces } = db.tables;
  return exists(
    db.read
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(and(eq(workspaces.id, workspaceId), isNotNull(workspaces.goneAt))),
  );
}
