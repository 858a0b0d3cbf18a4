import { type Refused, refused } from "../../domain/decision.ts";
import type { OwnerRefusal, SettingsRefusal } from "../../domain/refusals.ts";
import { changeSettings } from "../../domain/settings/change-settings.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { changeWorkspace, type WorkspaceChanged, type WorkspaceKnock } from "../change-workspace.ts";
import type { Deps } from "../ports.ts";

export type SettingsKnock = Pick<WorkspaceKnock, "workspaceId" | "actor" | "delivery">;
export type SettingsSaved = WorkspaceChanged<SettingsRefusal | OwnerRefusal>;

/** Changes the settings of a workspace. `wish` says what shall be different from the settings as they are then. */
export function saveSettings(
  deps: Pick<Deps, "db" | "now" | "admins">,
  knock: SettingsKnock,
  wish: (settings: WorkspaceSettings) => Partial<WorkspaceSettings> | Refused<SettingsRefusal | OwnerRefusal>,
): Promise<SettingsSaved> {
  return changeWorkspace<SettingsRefusal | OwnerRefusal>(deps, { ...knock, action: "settings.change" }, (settings) => {
    const changes = wish(settings);
    return "refusal" in changes
      ? refused(changes.refusal)
      : changeSettings(settings, changes, { fixedAdmins: deps.admins });
  });
}
