import type { Database } from "../../store/database.ts";
import { loadWorkspace } from "../../store/workspaces/load-workspace.ts";
import type { Access, Outcome } from "../ports.ts";

/** The right of a bot token that was copied from the app's settings: it holds in its own workspace, until that is gone. */
export async function readOneToken(
  db: Database,
  { id, ...access }: Access & { readonly id: string },
  workspaceId: string,
): Promise<Outcome<Access & { readonly expiresAt: null }>> {
  const isOurs = workspaceId === id && (await loadWorkspace(db, id))?.goneAt === null;
  return isOurs
    ? { ok: true, value: { ...access, expiresAt: null } }
    : { ok: false, kind: "refused", error: "not_installed" };
}
