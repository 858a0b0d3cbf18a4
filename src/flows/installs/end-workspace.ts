import { endWorkspaceStatements } from "../../store/workspaces/end-workspace-statements.ts";
import { loadWorkspace } from "../../store/workspaces/load-workspace.ts";
import type { Deps } from "../ports.ts";

/** `stale`: the app was installed again since. */
export type Ended = "ended" | "over-already" | "stale";

/**
 * The app was taken out of a workspace, or its token away, at `atMs` by Slack's clock. Its tokens are forgotten, all its work
 * rests, and its record stays until its time is over. Slack may tell it again later, after the app was installed anew.
 */
export async function endWorkspace(
  { db, now }: Pick<Deps, "db" | "now">,
  { workspaceId, atMs }: { readonly workspaceId: string; readonly atMs: number },
): Promise<Ended> {
  const workspace = await loadWorkspace(db, workspaceId);
  if (workspace === undefined || workspace.goneAt !== null) return "over-already";
  if (atMs < Date.parse(workspace.seenAt)) return "stale";
  await db.commit(endWorkspaceStatements(db, { workspaceId, seenAt: workspace.seenAt, at: now() }));
  return "ended";
}
