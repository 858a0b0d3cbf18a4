import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ShowOptions } from "../drills/show-drill.ts";

const load = () => import("../drills/show-drill.ts");

export function drillShowCommand({ context, say }: Door): Command {
  return new Command("show")
    .summary("show a drill and its runs")
    .description("Shows a drill and its runs, the one that ended last first. Reads only, also while the bot runs.")
    .argument("<name>", "the drill, as in `drill list`: orders-db-restore")
    .option("--json", 'print {"drill": {…, standing}, "runs": [{id, startedAt, rtoSeconds, rpoSeconds, result, …}]}')
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (name: string, options: ShowOptions) => say(await (await load()).showDrill(context, name, options)));
}
