import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { columns } from "../terminal/columns.ts";
import { knownTemplates } from "./known-templates.ts";
import { templateCounts } from "./template-counts.ts";

export type ListOptions = { readonly json?: true; readonly workspace?: string };

export async function listKnownTemplates(context: Context, { json, workspace }: ListOptions): Promise<Answer> {
  const templates = (await knownTemplates(context, workspace)).map((template) => ({
    id: template.id,
    version: template.version,
    title: template.title,
    ...templateCounts(template),
  }));
  if (json) return answered({ stdout: asJson({ templates }) });
  const rows = templates.map(({ id, version, items, title }) => [id, String(version), String(items), title]);
  return answered({ stdout: columns([["ID", "VERSION", "ITEMS", "TITLE"], ...rows]) });
}
