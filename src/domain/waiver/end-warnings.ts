import { addCalendarDays, type Day, type Instant, type TimeZone } from "../time/time.ts";

/** So many days before a waiver ends, its owner and the lead hear of it. */
const WARNING_DAYS = [7, 1] as const;
const MORNING = "09:00";

/** When to say that a waiver ends: in the morning, 7 days and 1 day before its last day. What has passed by `now` is left out. */
export function endWarnings(
  timeZone: TimeZone,
  expiresOn: Day,
  now: Instant,
): readonly { readonly days: number; readonly at: Instant }[] {
  return WARNING_DAYS.map((days) => ({ days, at: morningOf(timeZone, addCalendarDays(expiresOn, -days)) })).filter(
    ({ at }) => at > now,
  );
}

function morningOf(timeZone: TimeZone, day: Day): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(MORNING) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
