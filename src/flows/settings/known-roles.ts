import { loadSettings } from "../../store/settings/load-settings.ts";
import { availableTemplates } from "../available-templates.ts";
import type { Deps } from "../ports.ts";

/** The roles that the templates of a workspace name, those that must sign first, and any other that somebody holds. */
export async function knownRoles({ db }: Pick<Deps, "db">, workspaceId: string): Promise<readonly string[]> {
  const [templates, { settings }] = await Promise.all([
    availableTemplates({ db }, workspaceId),
    loadSettings(db, workspaceId),
  ]);
  const items = templates.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return [
    ...new Set([
      ...templates.flatMap(({ signOffs }) => signOffs.map(({ role }) => role)),
      ...items.flatMap(({ role }) => role ?? []),
      ...Object.keys(settings.roles),
      ...Object.values(settings.serviceRoles).flatMap((roles) => Object.keys(roles)),
    ]),
  ];
}
