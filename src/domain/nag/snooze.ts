import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { onOpenItem } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { ItemRefusal, SnoozeRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { addCalendarDays, type Day, dayIn, type Instant } from "../time/time.ts";

/** For so many days something can be left alone. */
export const SNOOZE_DAYS: readonly number[] = [1, 3, 7];

export type Snooze = { readonly days: number; readonly reason: string };

/** Leaves whoever asks alone with an item for some days, and says so in its history. The item itself stays as it is. */
export function snoozeItem(
  review: Review,
  { itemId, now, ...snooze }: Snooze & { itemId: string; now: Instant },
): Decision<ReviewEvent, SnoozeRefusal | ItemRefusal> {
  return onOpenItem<SnoozeRefusal | ItemRefusal>(review, itemId, () => {
    const ends = snoozeEnd(snooze, { today: dayIn(review.timeZone, now), last: review.launchOn });
    if ("refusal" in ends) return ends;
    return happened({ type: "item.snoozed", itemId, until: ends.until, reason: snooze.reason.trim() });
  });
}

/** The day on which it is said again: never after `last`, a launch. Null: there is none. */
export function snoozeEnd(
  { days, reason }: Snooze,
  { today, last }: { today: Day; last: Day | null },
): { readonly until: Day } | { readonly ok: false; readonly refusal: SnoozeRefusal } {
  if (!SNOOZE_DAYS.includes(days)) return refused({ reason: "snooze-days", value: days });
  const until = addCalendarDays(today, days);
  if (last !== null && until > last) return refused({ reason: "snooze-past-launch", launchOn: last, today });
  if (reason.trim() === "") return refused({ reason: "snooze-reason-missing" });
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  return tooLong === null ? { until } : refused(tooLong);
}
