import { and, eq, inArray } from "drizzle-orm";
import { composedQuery, given, numbered, places } from "../composed.ts";
import type { Database } from "../database.ts";

/** Those of some people who have opened their Home. */
export async function openedHomes(
  db: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<readonly string[]> {
  if (userIds.length === 0) return [];
  const people = numbered(userIds.map((userId) => ({ userId })));
  const rows = await openedBy(db, { workspaceId, ...people }, userIds.length);
  return rows.map(({ userId }) => userId);
}

const openedBy = composedQuery<{ workspaceId: string }, { userId: string }[]>(({ read, tables: { homes } }, size) =>
  read
    .select({ userId: homes.userId })
    .from(homes)
    .where(
      and(
        eq(homes.workspaceId, given("workspaceId")),
        inArray(
          homes.userId,
          places(size, ["userId"]).map(({ userId }) => userId),
        ),
      ),
    ),
);
