import { Command } from "commander";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { columns } from "../terminal/columns.ts";

type Options = { readonly json?: true; readonly all?: true; readonly workspace?: string };

export function reviewListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the reviews that are going on")
    .description("Lists the reviews that are going on, next launch first. Reads only, also while the bot runs.")
    .option("--all", "launched and cancelled ones too")
    .option("--json", 'print {"reviews": [{id, workspaceId, service, version, state, launchOn, lead, …}]}')
    .option("--workspace <id>", "those of this workspace only (T…)")
    .action(async (options: Options) => say(await listReviewsHere(context, options)));
}

export async function listReviewsHere(context: Context, { json, all, workspace }: Options): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const heads = await listReviews(db, workspace ?? null, { state: all ? "all" : "open" });
    const reviews = heads.toSorted((a, b) => (a.launchOn < b.launchOn ? -1 : a.launchOn > b.launchOn ? 1 : 0));
    if (json) return answered({ stdout: asJson({ reviews: reviews.map(({ sections: _sections, ...head }) => head) }) });
    if (reviews.length === 0) {
      const others = all ? "" : " `--all` shows launched and cancelled ones too.";
      return answered({ stderr: `There is no review${all ? "" : " going on"}.${others}` });
    }
    const rows = reviews.map(({ service, version, state, launchOn, lead, template }) => [
      service,
      version,
      state,
      launchOn,
      lead,
      `${template.id} v${template.version}`,
    ]);
    return answered({ stdout: columns([["SERVICE", "VERSION", "STATE", "LAUNCH", "LEAD", "TEMPLATE"], ...rows]) });
  });
}
