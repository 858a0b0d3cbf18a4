import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import type { ReviewRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { dueDate } from "../time/due-dates.ts";
import { dayIn, type Instant, parseDay } from "../time/time.ts";
import type { WorkingDays } from "../time/working-time.ts";

/** Moves the launch date, and with it every due date that was not set by hand. `launch`: as typed. */
export function moveLaunch(
  review: Review,
  { launch, now, week }: { launch: string; now: Instant; week: WorkingDays },
): Decision<ReviewEvent, ReviewRefusal> {
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  const launchOn = parseDay(launch);
  if (launchOn === undefined) return refused({ reason: "not-a-day", value: launch });
  const today = dayIn(review.timeZone, now);
  if (launchOn < today) return refused({ reason: "launch-in-past", launchOn, today });
  if (launchOn === review.launchOn) return happened();
  const startedOn = dayIn(review.timeZone, review.startedAt);
  const moved = review.items
    .filter((item) => !item.dueByHand)
    .map((item) => ({ item, dueOn: dueDate(item, { launchOn, startedOn, week }) }))
    .filter(({ item, dueOn }) => item.dueOn !== dueOn)
    .map(({ item, dueOn }) => [item.id, dueOn] as const);
  return happened({ type: "review.launch-moved", launchOn, dueOn: Object.fromEntries(moved) });
}
