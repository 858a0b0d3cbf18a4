import type { Instant, TimeZone } from "../time.ts";

/** Once a week: at `time` (`HH:MM`) on `weekday` (1 Monday … 7 Sunday) in a zone. */
export type Weekly = { readonly weekday: number; readonly time: string; readonly timeZone: TimeZone };

/** One occurrence: when it is due, and the ISO week that it belongs to (`2026-W50`), which is its key. */
export type Occurrence = { readonly at: Instant; readonly week: string };

/**
 * The occurrence of the local week in which `day` lies. A time that a clock change skips is due when the gap ends; one
 * that comes twice is due the first time. So each local week has exactly one.
 */
function occurrenceInWeekOf(weekly: Weekly, day: Temporal.PlainDate): Occurrence {
  const date = day.add({ days: weekly.weekday - day.dayOfWeek });
  const at = date
    .toPlainDateTime(Temporal.PlainTime.from(weekly.time))
    .toZonedDateTime(weekly.timeZone, { disambiguation: "compatible" })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
  return { at, week: weekOf(date) };
}

/** The newest occurrence at or before `now`. */
export function lastOccurrence(weekly: Weekly, now: Instant): Occurrence {
  const today = localDay(weekly, now);
  const thisWeek = occurrenceInWeekOf(weekly, today);
  return thisWeek.at <= now ? thisWeek : occurrenceInWeekOf(weekly, today.subtract({ weeks: 1 }));
}

/** The first occurrence after `now`. */
export function nextOccurrence(weekly: Weekly, now: Instant): Occurrence {
  const today = localDay(weekly, now);
  const thisWeek = occurrenceInWeekOf(weekly, today);
  return thisWeek.at > now ? thisWeek : occurrenceInWeekOf(weekly, today.add({ weeks: 1 }));
}

function localDay({ timeZone }: Weekly, now: Instant): Temporal.PlainDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
}

function weekOf(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`;
}
