import { and, eq, exists, isNotNull, lte } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/**
 * Erases everything of a workspace. `goneBefore`: only if it is gone since then or longer; null: in any case. False: it was
 * not erased.
 */
export async function eraseWorkspace(
  db: Database,
  { workspaceId, goneBefore }: { readonly workspaceId: string; readonly goneBefore: Instant | null },
): Promise<boolean> {
  const { workspaces, ...tables } = db.tables;
  const isIt = and(
    eq(workspaces.id, workspaceId),
    goneBefore === null ? undefined : and(isNotNull(workspaces.goneAt), lte(workspaces.goneAt, goneBefore)),
  );
  const stillIt = exists(db.read.select({ id: workspaces.id }).from(workspaces).where(isIt));
  // What refers to other rows comes after them in the list, and goes before them.
  const owned = Object.values(tables).reverse();
  await db.commit([
    ...owned.map((table) =>
      db.write
        .delete(table)
        .where(and(eq(table.workspaceId, workspaceId), stillIt))
        .toSQL(),
    ),
    db.write.delete(workspaces).where(isIt).toSQL(),
  ]);
  return (await db.read.$count(workspaces, eq(workspaces.id, workspaceId))) === 0;
}
