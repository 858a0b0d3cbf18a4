import type { Instant, TimeZone } from "../time.ts";
import { isWorkingDay, type WorkCalendar } from "./working-days.ts";

/** When somebody may be spoken to: `from` ≤ local time < `to` (`HH:MM`) on their working days. */
export type PersonHours = {
  readonly timeZone: TimeZone;
  readonly from: string;
  readonly to: string;
  readonly calendar: WorkCalendar;
  /** Away up to and with this day; null when they are there. */
  readonly pausedUntil: string | null;
};

export function isInHours(hours: PersonHours, now: Instant): boolean {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(hours.timeZone);
  const day = local.toPlainDate().toString();
  if (hours.pausedUntil !== null && day <= hours.pausedUntil) return false;
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return isWorkingDay(hours.calendar, day) && hours.from <= time && time < hours.to;
}

/** The first instant at or after `now` that lies in somebody's hours; null when there is none in the next year. */
export function nextInHours(hours: PersonHours, now: Instant): Instant | null {
  if (isInHours(hours, now)) return now;
  const first = Temporal.Instant.from(now).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (let offset = 0; offset <= 366; offset++) {
    const start = first
      .add({ days: offset })
      .toPlainDateTime(Temporal.PlainTime.from(hours.from))
      .toZonedDateTime(hours.timeZone, { disambiguation: "compatible" })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
    if (start >= now && isInHours(hours, start)) return start;
  }
  return null;
}
