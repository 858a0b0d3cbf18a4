import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ListOptions } from "../templates/list-known-templates.ts";

const load = () => import("../templates/list-known-templates.ts");

export function templateListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the templates that reviews can start from")
    .description("Lists a workspace's own templates and the shipped ones, each in its newest version.")
    .option("--json", 'print {"templates": [{id, version, title, sections, items, criteria}]}')
    .option("--workspace <id>", "whose templates (T…); left out: the only workspace there is")
    .action(async (options: ListOptions) => say(await (await load()).listKnownTemplates(context, options)));
}
