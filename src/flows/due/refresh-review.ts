import { isClosed } from "../../domain/item/open-item.ts";
import { layoutOf } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import { nextMidnight } from "../../domain/time/next-midnight.ts";
import { dayIn } from "../../domain/time/time.ts";
import { isWorkingDay } from "../../domain/time/working-time.ts";
import type { Statement } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { ownersStatement } from "../owners/owners-statement.ts";
import type { Deps } from "../ports.ts";
import { workingDaysOf } from "../working-days-of.ts";
import { refreshStatement, staleStatement } from "./due-keys.ts";

/** A new day began in the review's zone: days left, ages and overdue dates are other words now. */
export async function refreshReview(deps: Deps, row: DueRow): Promise<void> {
  const review = row.reviewId === null ? undefined : await loadReview(deps.db, row.workspaceId, row.reviewId);
  if (review === undefined || isOver(review)) return settleDue(deps.db, row);
  await deps.db.commit([
    ...layoutOf(review).map(({ key }) => staleStatement(deps, review, key)),
    refreshStatement(deps, review, nextMidnight(review.timeZone, deps.now())),
    ...(await ownersToday(deps, review)),
  ]);
  await settleDue(deps.db, row);
  deps.wake();
}

/** On a working day of the workspace, when its work begins, it is looked whether all owners are there still. */
async function ownersToday(deps: Deps, review: Review): Promise<readonly Statement[]> {
  const { settings } = await loadSettings(deps.db, review.workspaceId);
  const today = dayIn(review.timeZone, deps.now());
  if (!isWorkingDay(workingDaysOf(deps, settings), today)) return [];
  const begins = Temporal.PlainDate.from(today).toZonedDateTime({
    timeZone: review.timeZone,
    plainTime: settings.hours.from,
  });
  return [ownersStatement(deps, review, begins.toInstant().toString({ fractionalSecondDigits: 3 }))];
}

/** Nothing in it has to do with the day any more. Conditions are to be met also after the launch. */
function isOver(review: Review): boolean {
  const awaits = review.state === "launched" && review.conditions.some(({ metAt }) => metAt === null);
  return isClosed(review) && !awaits;
}
