import type { Statement } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { ageStatement } from "../due/due-keys.ts";
import { drillNagFollows } from "../nags/nag-follows.ts";
import type { Deps } from "../ports.ts";

/** Asks for the reviews to be told of what became of a drill. At its deadline they notice by themselves. */
export function tellReviewsStatement(
  { db, newId }: Pick<Deps, "db" | "newId">,
  { drillId, workspaceId, at }: { readonly drillId: string; readonly workspaceId: string; readonly at: string },
): Statement {
  const ask = { workspaceId, kind: "drill", reviewId: null, part: drillId, dueAt: at, askedAt: at, mark: newId() };
  return markDueStatement(db, { key: `drill/${drillId}`, ...ask });
}

/**
 * A drill has changed: each review that is going on looks at it, and the last one of each service where it is launched,
 * because what comes round again goes on.
 */
export async function tellReviews(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const heads = await listReviews(db, row.workspaceId, { state: "all" });
  const seen = new Set<string>();
  const concerned = heads.filter(({ service, state }) => {
    if (state === "cancelled") return false;
    const newest = !seen.has(service);
    seen.add(service);
    return newest || state !== "launched";
  });
  const reminders = row.part === null ? [] : await drillNagFollows(deps, row.workspaceId, row.part);
  await db.commit([...reminders, ...concerned.map((review) => ageStatement(deps, review, now()))]);
  await settleDue(db, row);
  deps.wake();
}
