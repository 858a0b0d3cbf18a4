import type { WorkspaceSettings } from "./workspace-settings.ts";

/** The ids (of people and user groups) that hold a role for a service: the service's own list, else the workspace's. */
export function holdersOf(
  { roles, serviceRoles }: WorkspaceSettings,
  service: string,
  role: string,
): readonly string[] {
  return serviceRoles[service]?.[role] ?? roles[role] ?? [];
}

/** The roles that somebody holds for a service, themselves or by one of their user groups. `ids`: theirs and their groups'. */
export function rolesHeld(settings: WorkspaceSettings, service: string, ids: readonly string[]): readonly string[] {
  const known = new Set([...Object.keys(settings.roles), ...Object.keys(settings.serviceRoles[service] ?? {})]);
  return [...known].filter((role) => holdersOf(settings, service, role).some((holder) => ids.includes(holder)));
}
