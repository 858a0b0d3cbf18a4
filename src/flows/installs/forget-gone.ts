import { eraseWorkspace } from "../../store/workspaces/erase-workspace.ts";
import { listGone } from "../../store/workspaces/list-gone.ts";
import { later } from "../due/lease-time.ts";
import type { Deps } from "../ports.ts";

const DAY_MS = 86_400_000;

/** Erases the record of every workspace that took the app away so many days ago, or longer. */
export async function forgetGone(
  { db, now, log }: Pick<Deps, "db" | "now" | "log">,
  retentionDays: number,
): Promise<void> {
  const goneBefore = later(now(), -retentionDays * DAY_MS);
  for (const workspaceId of await listGone(db, goneBefore)) {
    if (await eraseWorkspace(db, { workspaceId, goneBefore }))
      log.info({ workspaceId, retentionDays }, "the workspace was gone for long enough; its record was erased");
  }
}
