import { type Refused, refused } from "../../domain/decision.ts";
import type { OwnerRefusal, SettingsRefusal } from "../../domain/refusals.ts";
import { changeSettings } from "../../domain/settings/change-settings.ts";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { changeWorkspace, type WorkspaceChanged, type WorkspaceKnock } from "../change-workspace.ts";
import { rolesStatement } from "../due/due-keys.ts";
import type { Deps } from "../ports.ts";

export type SettingsKnock = Pick<WorkspaceKnock, "workspaceId" | "actor" | "delivery">;
export type SettingsSaved = WorkspaceChanged<SettingsRefusal | OwnerRefusal>;

/**
 * Changes the settings of a workspace. `wish` says what shall be different from the settings as they are then. Where roles
 * are given anew, the signatures of the reviews that are going on are looked at again.
 */
export async function saveSettings(
  deps: Pick<Deps, "db" | "now" | "newId" | "admins" | "wake" | "isKnownCalendar" | "findSecret">,
  knock: SettingsKnock,
  wish: (settings: WorkspaceSettings) => Partial<WorkspaceSettings> | Refused<SettingsRefusal | OwnerRefusal>,
): Promise<SettingsSaved> {
  const reviews = await listReviews(deps.db, knock.workspaceId);
  const statements = (events: readonly WorkspaceEvent[]) =>
    events.some(givesRoles) ? reviews.map((review) => rolesStatement(deps, review)) : [];
  const action = "settings.change";
  const saved = await changeWorkspace<SettingsRefusal | OwnerRefusal>(
    deps,
    { ...knock, action, statements },
    (settings) => {
      const changes = wish(settings);
      return "refusal" in changes
        ? refused(changes.refusal)
        : changeSettings(settings, changes, { fixedAdmins: deps.admins, isKnownCalendar: deps.isKnownCalendar });
    },
  );
  deps.wake();
  return saved;
}

function givesRoles(event: WorkspaceEvent): boolean {
  if (event.type !== "settings.changed") return false;
  return event.changes.roles !== undefined || event.changes.serviceRoles !== undefined;
}
