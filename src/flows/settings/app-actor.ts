import type { Actor } from "../../domain/permissions.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

/**
 * Somebody as they may act here. Admins of the app are those whom the operator and the settings name; as long as neither
 * names anybody, the admins of the workspace are.
 */
export async function appActor(
  { db, admins: fixed }: Pick<Deps, "db" | "admins">,
  workspaceId: string,
  person: Actor,
): Promise<Actor> {
  const { settings } = await loadSettings(db, workspaceId);
  const named = [...fixed, ...settings.admins];
  const admin = named.length === 0 ? person.admin : named.includes(person.id);
  return { ...person, admin: person.kind === "member" && admin };
}
