import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ListOptions } from "../workspaces/list-workspaces-here.ts";

const load = () => import("../workspaces/list-workspaces-here.ts");

export function workspaceListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the workspaces of the database")
    .description("Lists the workspaces that have the app, and those that took it away and whose record is still kept.")
    .option("--json", 'print {"workspaces": [{id, name, installedBy, installedAt, seenAt, goneAt, …}]}')
    .action(async (options: ListOptions) => say(await (await load()).listWorkspacesHere(context, options)));
}
