import { and, eq, lte } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

/** A workspace is gone since `at`, and its tokens with it; unless the app was installed anew after `seenAt`. */
export function endWorkspaceStatements(
  db: Database,
  { workspaceId, seenAt, at }: { readonly workspaceId: string; readonly seenAt: Instant; readonly at: Instant },
): readonly Statement[] {
  const { workspaces, installations } = db.tables;
  return [
    db.write
      .update(workspaces)
      .set({ goneAt: at })
      .where(and(eq(workspaces.id, workspaceId), eq(workspaces.seenAt, seenAt)))
      .toSQL(),
    db.write
      .delete(installations)
      .where(and(eq(installations.workspaceId, workspaceId), lte(installations.installedAt, seenAt)))
      .toSQL(),
  ];
}
