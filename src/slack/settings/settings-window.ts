import type { ModalView } from "@slack/types";
import { settingsView } from "../../../blocks/views/settings-view.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { knownRoles } from "../../flows/settings/known-roles.ts";
import { viewSettings } from "../../flows/settings/view-settings.ts";
import type { Door } from "../door.ts";
import { rememberPlace } from "../knock/remember-place.ts";
import type { Visitor } from "../knock/visit.ts";

/** The settings as they are now. */
export async function settingsWindow({ deps }: Door, { workspaceId }: Visitor): Promise<ModalView> {
  const settings: WorkspaceSettings = await viewSettings(deps, workspaceId);
  const roles = await knownRoles(deps, workspaceId);
  return settingsView(settings, { now: deps.now(), roles, fixedAdmins: deps.admins });
}

/** Draws the settings under a form anew. */
export async function redrawSettings(door: Door, visit: Visitor, under: string | null): Promise<void> {
  if (under === null) return;
  const view = rememberPlace(await settingsWindow(door, visit), visit.channelId);
  const outcome = await door.calls.updateView(visit.workspaceId, { viewId: under, hash: null }, view);
  if (!outcome.ok) door.log.warn({ ref: visit.ref, error: outcome.error }, "a window was not redrawn");
}
