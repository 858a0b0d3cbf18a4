import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ShowOptions } from "../settings/show-settings.ts";

const load = () => import("../settings/show-settings.ts");

export function settingsShowCommand({ context, say }: Door): Command {
  return new Command("show")
    .summary("show what the admins have chosen")
    .description("Shows the settings of a workspace: admins, roles, rules, working time, holidays and freeze windows.")
    .option("--json", 'print {"workspace", "settings": {admins, roles, serviceRoles, fourEyes, waiver, freezes, …}}')
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (options: ShowOptions) => say(await (await load()).showSettings(context, options)));
}
