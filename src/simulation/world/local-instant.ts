import type { Day, Instant, TimeZone } from "../../domain/time/time.ts";

/** When a clock on a wall shows `time` (`HH:MM`), so many days after `day`. */
export function localInstant(zone: TimeZone, day: Day, days: number, time: string): Instant {
  return Temporal.PlainDate.from(day)
    .add({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
