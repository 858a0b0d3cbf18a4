import { isClosed } from "../../domain/item/open-item.ts";
import { layoutOf } from "../../domain/review/layout.ts";
import { nextMidnight } from "../../domain/time/next-midnight.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { refreshStatement, staleStatement } from "./due-keys.ts";

/** A new day began in the review's zone: days left, ages and overdue dates are other words now. */
export async function refreshReview(deps: Deps, row: DueRow): Promise<void> {
  const review = row.reviewId === null ? undefined : await loadReview(deps.db, row.workspaceId, row.reviewId);
  if (review === undefined || isClosed(review)) return settleDue(deps.db, row);
  await deps.db.commit([
    ...layoutOf(review).map(({ key }) => staleStatement(deps, review, key)),
    refreshStatement(deps, review, nextMidnight(review.timeZone, deps.now())),
  ]);
  await settleDue(deps.db, row);
  deps.wake();
}
