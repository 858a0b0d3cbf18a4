import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ListOptions } from "../reviews/list-all-reviews.ts";

const load = () => import("../reviews/list-all-reviews.ts");

export function reviewListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the reviews that are going on")
    .description("Lists the reviews that are going on, next launch first. Reads only, also while the bot runs.")
    .option("--all", "launched and cancelled ones too")
    .option("--json", 'print {"reviews": [{id, workspaceId, service, version, state, launchOn, lead, …}]}')
    .option("--workspace <id>", "those of this workspace only (T…)")
    .action(async (options: ListOptions) => say(await (await load()).listAllReviews(context, options)));
}
