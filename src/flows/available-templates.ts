import type { Template } from "../domain/template.ts";
import { listTemplates } from "../store/templates/list-templates.ts";
import { shippedTemplates } from "../templates/shipped-templates.ts";
import type { Deps } from "./ports.ts";

/** The newest version of each template of a workspace: its own ones first, and the shipped ones that none of them replaces. */
export async function availableTemplates({ db }: Pick<Deps, "db">, workspaceId: string): Promise<readonly Template[]> {
  const own = await listTemplates(db, workspaceId);
  const shipped = await shippedTemplates();
  return [...own, ...shipped.filter(({ id }) => !own.some((template) => template.id === id))];
}
