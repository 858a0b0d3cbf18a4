import { Command } from "commander";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { knownTemplates } from "../templates/known-templates.ts";
import { templateCounts } from "../templates/template-counts.ts";
import { columns } from "../terminal/columns.ts";

type Options = { readonly json?: true; readonly workspace?: string };

export function templateListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the templates that reviews can start from")
    .description("Lists a workspace's own templates and the shipped ones, each in its newest version.")
    .option("--json", 'print {"templates": [{id, version, title, sections, items, criteria}]}')
    .option("--workspace <id>", "whose templates (T…); left out: the only workspace there is")
    .action(async (options: Options) => say(await listTemplatesHere(context, options)));
}

export async function listTemplatesHere(context: Context, { json, workspace }: Options): Promise<Answer> {
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
