import type { Actor } from "../domain/permissions.ts";
import { rolesHeld } from "../domain/settings/roles-held.ts";
import { loadSettings } from "../store/settings/load-settings.ts";
import type { Deps } from "./ports.ts";

/** The roles that somebody holds for a service now; user groups are looked up each time, and count for nothing where Slack may not say. */
export async function rolesOf(
  { db, slack }: Pick<Deps, "db" | "slack">,
  { workspaceId, service, actor }: { workspaceId: string; service: string; actor: Pick<Actor, "id"> },
): Promise<readonly string[]> {
  const [{ settings }, groups] = await Promise.all([
    loadSettings(db, workspaceId),
    slack.groupsOf(workspaceId, actor.id),
  ]);
  return rolesHeld(settings, service, [actor.id, ...(groups ?? [])]);
}
