import { isSettled } from "../evidence/settled.ts";
import type { Item } from "../review.ts";
import { dayIn, type Instant, type TimeZone } from "../time/time.ts";
import { type WorkingDays, workingDaysSince } from "../time/working-time.ts";

/** For how many working days nobody has touched an item, seen at `now` in a zone. */
export function quietDaysOf(item: Pick<Item, "changedAt">, zone: TimeZone, now: Instant, week: WorkingDays): number {
  return workingDaysSince(week, dayIn(zone, item.changedAt), dayIn(zone, now));
}

/** Whether somebody has an item, it is not settled, and nobody has touched it for `quietAfter` working days. */
export function isQuiet(
  item: Item,
  { zone, now, week, quietAfter }: { zone: TimeZone; now: Instant; week: WorkingDays; quietAfter: number },
): boolean {
  return item.owner !== null && !isSettled(item, now) && quietDaysOf(item, zone, now, week) >= quietAfter;
}
