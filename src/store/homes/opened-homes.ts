import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Those of some people who have opened their Home. */
export async function openedHomes(
  db: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<readonly string[]> {
  if (userIds.length === 0) return [];
  const { homes } = db.tables;
  const rows = await db.read
    .select({ userId: homes.userId })
    .from(homes)
    .where(and(eq(homes.workspaceId, workspaceId), inArray(homes.userId, [...userIds])));
  return rows.map(({ userId }) => userId);
}
