import type { Instant, TimeZone } from "./time.ts";

/** The first instant of the next day in a zone; where midnight falls into a gap, the first that exists. */
export function nextMidnight(zone: TimeZone, now: Instant): Instant {
  return Temporal.Instant.from(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
