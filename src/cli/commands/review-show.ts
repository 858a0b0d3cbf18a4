import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ShowOptions } from "../reviews/show-review.ts";

const load = () => import("../reviews/show-review.ts");

export function reviewShowCommand({ context, say }: Door): Command {
  return new Command("show")
    .summary("show the review of a release, item by item")
    .description("Shows the newest review of a release. Reads only, also while the bot runs.")
    .argument("<service>", "the service, as in `/readiness start`: payments-api")
    .argument("<version>", "its version: 2.4.0")
    .option(
      "--json",
      'print {"review": …, "items": [{id, title, section, level, status, owner, evidence, history, …}]}',
    )
    .option("--workspace <id>", "look in this workspace only (T…)")
    .action(async (service: string, version: string, options: ShowOptions) =>
      say(await (await load()).showReview(context, { service, version }, options)),
    );
}
