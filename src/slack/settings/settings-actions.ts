import { roleModal, settingsModal } from "../../../blocks/settings-modals.ts";
import { adminsView } from "../../../blocks/views/admins-view.ts";
import { type FreezeContent, freezeView } from "../../../blocks/views/freeze-view.ts";
import { holidaysView } from "../../../blocks/views/holidays-view.ts";
import { roleView } from "../../../blocks/views/role-view.ts";
import { rulesView } from "../../../blocks/views/rules-view.ts";
import { serviceOf } from "../../../blocks/views/service-choices.ts";
import { sessionsView } from "../../../blocks/views/sessions-view.ts";
import { workingTimeView } from "../../../blocks/views/working-time-view.ts";
import { refused } from "../../domain/decision.ts";
import type { RolePlace } from "../../domain/settings/with-role.ts";
import { deniedInWorkspace } from "../../flows/settings/denied-in-workspace.ts";
import { knownServices } from "../../flows/settings/known-services.ts";
import { saveSettings } from "../../flows/settings/save-settings.ts";
import { viewSettings } from "../../flows/settings/view-settings.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { nothing, type Reply, redraw, window } from "../knock/replies.ts";
import { typedSoFar } from "../knock/typed-so-far.ts";
import type { Visitor } from "../knock/visit.ts";
import type { Clicker } from "../listener.ts";
import { settingsWindow } from "./settings-window.ts";

/** `/readiness settings` */
export async function openSettings(door: Door, visit: Visitor): Promise<Reply> {
  return (await denied(door, visit)) ?? window(await settingsWindow(door, visit));
}

export async function openAdmins(door: Door, visit: Clicker): Promise<Reply> {
  const settings = await viewSettings(door.deps, visit.workspaceId);
  const content = { under: underOf(visit), first: visit.actor.id };
  return (await denied(door, visit)) ?? window(adminsView(settings, content));
}

export async function openRules(door: Door, visit: Clicker): Promise<Reply> {
  const settings = await viewSettings(door.deps, visit.workspaceId);
  return (await denied(door, visit)) ?? window(rulesView(settings, { under: underOf(visit) }));
}

export async function openWorkingTime(door: Door, visit: Clicker): Promise<Reply> {
  const settings = await viewSettings(door.deps, visit.workspaceId);
  return (await denied(door, visit)) ?? window(workingTimeView(settings, { under: underOf(visit) }));
}

export async function openHolidays(door: Door, visit: Clicker): Promise<Reply> {
  const settings = await viewSettings(door.deps, visit.workspaceId);
  return (await denied(door, visit)) ?? window(holidaysView(settings, { under: underOf(visit) }));
}

export async function openRole(door: Door, visit: Clicker, place: RolePlace): Promise<Reply> {
  return (await denied(door, visit)) ?? window(await roleWindow(door, visit, place, underOf(visit)));
}

/** Another service was picked: who holds the role there is shown. */
export async function showRoleOf(door: Door, visit: Clicker): Promise<Reply> {
  const metadata = visit.view === null ? undefined : roleModal.metadata(visit.view);
  if (visit.view === null || metadata === undefined) return nothing("no-form");
  const { service } = typedSoFar(roleModal, visit.view);
  const place = { role: metadata.role, service: service === undefined ? null : serviceOf(service) };
  return (await denied(door, visit)) ?? redraw(await roleWindow(door, visit, place, metadata.under));
}

export async function openFreeze(door: Door, visit: Clicker): Promise<Reply> {
  return (await denied(door, visit)) ?? window(freezeView(await freezeContent(door, visit)));
}

export async function openSessions(door: Door, visit: Clicker): Promise<Reply> {
  return (await denied(door, visit)) ?? window(sessionsView(await freezeContent(door, visit)));
}

export async function removeFreeze(door: Door, visit: Clicker, { id }: { readonly id: string }): Promise<Reply> {
  const { workspaceId, actor, delivery } = visit;
  const saved = await saveSettings(door.deps, { workspaceId, actor, delivery }, ({ freezes }) =>
    freezes.some((freeze) => freeze.id === id)
      ? { freezes: freezes.filter((freeze) => freeze.id !== id) }
      : refused({ reason: "no-such-freeze" }),
  );
  if (saved.duplicate) return nothing("duplicate");
  return saved.ok ? redraw(await settingsWindow(door, visit), "changed") : refuse(visit, saved.refusal);
}

async function freezeContent({ deps }: Door, visit: Clicker): Promise<FreezeContent> {
  const services = await knownServices(deps, visit.workspaceId);
  return { under: underOf(visit), services, timeZone: visit.actor.timeZone ?? "UTC" };
}

async function roleWindow(door: Door, { workspaceId }: Visitor, { role, service }: RolePlace, under: string | null) {
  const [settings, services, known] = await Promise.all([
    viewSettings(door.deps, workspaceId),
    knownServices(door.deps, workspaceId),
    door.directory.groups(workspaceId),
  ]);
  const groups = known.ok ? known.value : [];
  return roleView(settings, { under, role, service, services, groups });
}

/** Whoever may not change settings hears so before a form opens; it is on record then. */
async function denied({ deps }: Door, visit: Visitor): Promise<Reply | null> {
  const { workspaceId, actor, delivery } = visit;
  const no = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action: "settings.change" });
  if (no === null) return null;
  return no.duplicate ? nothing("duplicate") : refuse(visit, no.refusal);
}

function underOf({ window: clicked }: Clicker): string | null {
  return clicked?.callbackId === settingsModal.id ? clicked.id : null;
}
