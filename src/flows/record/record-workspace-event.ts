import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import { againOnConflict } from "../../store/again-on-conflict.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../store/settings/save-workspace-events.ts";
import type { Deps } from "../ports.ts";

/** Records something that the bot itself did in a workspace. */
export function recordWorkspaceEvent(
  { db, now }: Pick<Deps, "db" | "now">,
  workspaceId: string,
  event: WorkspaceEvent,
): Promise<void> {
  return againOnConflict(async () => {
    const before = await loadSettings(db, workspaceId);
    await saveWorkspaceEvents(db, { workspaceId, before, by: "readiness", at: now(), events: [event] });
  });
}
