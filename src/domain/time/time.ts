/** An instant: ISO-8601 UTC text with milliseconds, `2026-12-15T09:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar day: `2026-12-15`. */
export type Day = string;

/** An IANA time zone: `Europe/Berlin`. */
export type TimeZone = string;

/** The calendar day of an instant in a zone. */
export function dayIn(zone: TimeZone, at: Instant): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** The day that lies so many days later; earlier for a negative number. */
export function addCalendarDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** `days` times 24 hours later; may be a fraction. */
export function addDays(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + Math.round(86_400_000 * days)).toISOString();
}

/** Parses `YYYY-MM-DD`; undefined when it is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

/** Asking costs a tenth of a millisecond, and reminders ask for everybody each hour. */
const KNOWN_ZONES = new Set<string>();

export function isTimeZone(text: string): boolean {
  if (KNOWN_ZONES.has(text)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    KNOWN_ZONES.add(text);
    return true;
  } catch {
    return false;
  }
}

/** The first instant of a day in a zone. */
export function startOfDay(zone: TimeZone, day: Day): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The first instant after a day in a zone. */
export function endOfDay(zone: TimeZone, day: Day): Instant {
  return startOfDay(zone, addCalendarDays(day, 1));
}
