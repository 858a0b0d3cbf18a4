import { canonicalJson } from "../canonical-json.ts";
import { type Decision, happened, refused } from "../decision.ts";
import type { SettingsRefusal } from "../refusals.ts";
import { isService } from "../review/start-review.ts";
import { freezeRefusal } from "./freeze-refusal.ts";
import { holidaysRefusal } from "./holidays-refusal.ts";
import { hoursRefusal } from "./hours-refusal.ts";
import type { WorkspaceEvent } from "./workspace-events.ts";
import type { RoleHolders, WorkspaceSettings } from "./workspace-settings.ts";

const ROLE_LENGTH = 60;
const HOLDER = /^[UWS][A-Z0-9]+$/;
const PERSON = /^[UW][A-Z0-9]+$/;
export const WAIVER_LIMITS = { longestDays: { least: 1, most: 365 }, mostRenewals: { least: 0, most: 20 } } as const;
export const QUIET_DAYS = { least: 1, most: 30 } as const;

/** What the settings themselves do not say. */
type Known = {
  /** Those whom the operator names, who cannot be taken out here. */
  readonly fixedAdmins: readonly string[];
  /** Whether there are public holidays by a code such as `DE` or `DE-BY`. */
  readonly isKnownCalendar: (code: string) => boolean;
};

/**
 * Changes what the admins of a workspace have chosen. What stays as it is, is not recorded again.
 */
export function changeSettings(
  before: WorkspaceSettings,
  changes: Partial<WorkspaceSettings>,
  { fixedAdmins, isKnownCalendar }: Known,
): Decision<WorkspaceEvent, SettingsRefusal> {
  const { admins, roles, serviceRoles, waiver, freezes, hours, quietDays, holidays } = changes;
  const no =
    (admins === undefined ? null : adminsRefusal(before, admins, fixedAdmins)) ??
    (roles === undefined ? null : rolesRefusal(roles)) ??
    firstOf(Object.entries(serviceRoles ?? {}), serviceRefusal) ??
    (waiver === undefined ? null : waiverRefusal(waiver)) ??
    (hours === undefined ? null : hoursRefusal(hours)) ??
    (quietDays === undefined ? null : rangeRefusal("quietDays", quietDays, QUIET_DAYS)) ??
    (holidays === undefined ? null : holidaysRefusal(holidays, isKnownCalendar)) ??
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
  return firstOf(["longestDays", "mostRenewals"] as const, (setting) =>
    rangeRefusal(setting, waiver[setting], WAIVER_LIMITS[setting]),
  );
}

function rangeRefusal(
  setting: Extract<SettingsRefusal, { reason: "setting-out-of-range" }>["setting"],
  value: number,
  { least, most }: { least: number; most: number },
): SettingsRefusal | null {
  const isIn = Number.isInteger(value) && value >= least && value <= most;
  return isIn ? null : { reason: "setting-out-of-range", setting, least, most, value };
}

function firstOf<Thing>(things: readonly Thing[], check: (thing: Thing) => SettingsRefusal | null) {
  for (const thing of things) {
    const no = check(thing);
    if (no !== null) return no;
  }
  return null;
}
