import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import { Conflict } from "../../store/database.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../store/settings/save-workspace-events.ts";
import type { Deps } from "../ports.ts";

const ATTEMPTS = 50;

/** Records something that the bot itself did in a workspace. */
export async function recordWorkspaceEvent(
  { db, now }: Pick<Deps, "db" | "now">,
  workspaceId: string,
  event: WorkspaceEvent,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = await loadSettings(db, workspaceId);
    try {
      await saveWorkspaceEvents(db, { workspaceId, before, by: "readiness", at: now(), events: [event] });
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
