import type { RoleHolders, WorkspaceSettings } from "./workspace-settings.ts";

/** The role of one service, or of all of them where `service` is null. */
export type RolePlace = { readonly role: string; readonly service: string | null };

/** Who holds a role there; null: the service has no list of its own, so the one of all services counts. */
export function listedHolders(settings: WorkspaceSettings, { role, service }: RolePlace): readonly string[] | null {
  return service === null ? (settings.roles[role] ?? []) : (settings.serviceRoles[service]?.[role] ?? null);
}

/** What changes when these people and user groups hold a role. None left: the list is gone. */
export function withRole(
  settings: WorkspaceSettings,
  { role, service }: RolePlace,
  holders: readonly string[],
): Partial<WorkspaceSettings> {
  const kept = [...new Set(holders)];
  if (service === null) return { roles: put(settings.roles, role, kept) };
  const own = put(settings.serviceRoles[service] ?? {}, role, kept);
  const others = Object.entries(settings.serviceRoles).filter(([name]) => name !== service);
  return { serviceRoles: Object.fromEntries(Object.keys(own).length === 0 ? others : [...others, [service, own]]) };
}

function put(roles: RoleHolders, role: string, holders: readonly string[]): RoleHolders {
  const others = Object.entries(roles).filter(([name]) => name !== role);
  return Object.fromEntries(holders.length === 0 ? others : [...others, [role, holders]]);
}
