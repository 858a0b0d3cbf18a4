import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ListOptions } from "../drills/list-drills-here.ts";

const load = () => import("../drills/list-drills-here.ts");

export function drillListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the drills, and how each stands")
    .description(
      "Lists the drills by name, with their targets and how each stands. Reads only, also while the bot runs.",
    )
    .option("--all", "retired ones too")
    .option("--json", 'print {"drills": [{name, kind, everyDays, owner, rtoSeconds, rpoSeconds, standing, …}]}')
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (options: ListOptions) => say(await (await load()).listDrillsHere(context, options)));
}
