import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import type { HomeKey } from "./home-row.ts";

/** Somebody opened their Home, on this page: what stands there is drawn anew, whatever it was. */
export function openHomeStatement(
  db: Database,
  { workspaceId, userId }: HomeKey,
  { page, at: openedAt }: { readonly page: number; readonly at: Instant },
): Statement {
  const { homes } = db.tables;
  return db.write
    .insert(homes)
    .values({ workspaceId, userId, openedAt, page })
    .onConflictDoUpdate({ target: [homes.workspaceId, homes.userId], set: { openedAt, page, bodyHash: null } })
    .toSQL();
}
