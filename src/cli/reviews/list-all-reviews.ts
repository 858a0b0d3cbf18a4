import { listReviews } from "../../store/reviews/list-reviews.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { columns } from "../terminal/columns.ts";

export type ListOptions = { readonly json?: true; readonly all?: true; readonly workspace?: string };

export async function listAllReviews(context: Context, { json, all, workspace }: ListOptions): Promise<Answer> {
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
