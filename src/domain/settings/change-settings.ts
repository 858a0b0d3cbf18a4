import { canonicalJson } from "../canonical-json.ts";
import { type Decision, happened, refused } from "../decision.ts";
import type { SettingsRefusal } from "../refusals.ts";
import { isService } from "../review/start-review.ts";
import { freezeRefusal } from "./freeze-refusal.ts";
import type { WorkspaceEvent } from "./workspace-events.ts";
import type { RoleHolders, WorkspaceSettings } from "./workspace-settings.ts";

const ROLE_LENGTH = 60;
const HOLDER = /^[UWS][A-Z0-9]+$/;
const PERSON = /^[UW][A-Z0-9]+$/;
export const WAIVER_LIMITS = { longestDays: { least: 1, most: 365 }, mostRenewals: { least: 0, most: 20 } } as const;

/**
 * Changes what the admins of a workspace have chosen. `fixedAdmins`: those whom the operator names, who cannot be taken out
 * here. What stays as it is, is not recorded again.
 */
export function changeSettings(
  before: WorkspaceSettings,
  changes: Partial<WorkspaceSettings>,
  { fixedAdmins }: { fixedAdmins: readonly string[] },
): Decision<WorkspaceEvent, SettingsRefusal> {
  const { admins, roles, serviceRoles, waiver, freezes } = changes;
  const no =
    (admins === undefined ? null : adminsRefusal(before, admins, fixedAdmins)) ??
    (roles === undefined ? null : rolesRefusal(roles)) ??
    firstOf(Object.entries(serviceRoles ?? {}), serviceRefusal) ??
    (waiver === undefined ? null : waiverRefusal(waiver)) ??
    firstOf(freezes?.filter((freeze) => !before.freezes.includes(freeze)) ?? [], freezeRefusal);
  if (no !== null) return refused(no);
  const entries = Object.entries(changes);
  const old: { readonly [key: string]: unknown } = before;
  const changed = entries.filter(([key, value]) => canonicalJson(value) !== canonicalJson(old[key]));
  return changed.length === 0
    ? happened()
    : happened({ type: "settings.changed", changes: Object.fromEntries(changed) as Partial<WorkspaceSettings> });
}

/** Somebody must be left who can change this again. */
function adminsRefusal(
  before: WorkspaceSettings,
  admins: readonly string[],
  fixedAdmins: readonly string[],
): SettingsRefusal | null {
  const odd = admins.find((id) => !PERSON.test(id));
  if (odd !== undefined) return { reason: "bad-holder", value: odd };
  const leavesNobody = before.admins.length > 0 && admins.length === 0 && fixedAdmins.length === 0;
  return leavesNobody ? { reason: "last-admin" } : null;
}

function serviceRefusal([service, roles]: readonly [string, RoleHolders]): SettingsRefusal | null {
  return isService(service) ? rolesRefusal(roles) : { reason: "bad-service", value: service };
}

function rolesRefusal(roles: RoleHolders): SettingsRefusal | null {
  const role = Object.keys(roles).find(
    (name) => name.trim() === "" || name !== name.trim() || name.length > ROLE_LENGTH,
  );
  if (role !== undefined) return { reason: "bad-role", value: role };
  const odd = Object.values(roles)
    .flat()
    .find((id) => !HOLDER.test(id));
  return odd === undefined ? null : { reason: "bad-holder", value: odd };
}

function waiverRefusal(waiver: WorkspaceSettings["waiver"]): SettingsRefusal | null {
  for (const setting of ["longestDays", "mostRenewals"] as const) {
    const { least, most } = WAIVER_LIMITS[setting];
    const value = waiver[setting];
    if (!Number.isInteger(value) || value < least || value > most) {
      return { reason: "setting-out-of-range", setting, least, most, value };
    }
  }
  return null;
}

function firstOf<Thing>(things: readonly Thing[], check: (thing: Thing) => SettingsRefusal | null) {
  for (const thing of things) {
    const no = check(thing);
    if (no !== null) return no;
  }
  return null;
}
