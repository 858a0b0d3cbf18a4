import type { Day, Instant } from "../../src/domain/time/time.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Tue 15 Dec`; with its year where that is not the year of `now`. */
export function dayInWords(day: Day, now: Instant): string {
  const date = Temporal.PlainDate.from(day);
  const year = String(date.year) === now.slice(0, 4) ? "" : ` ${date.year}`;
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}`;
}

/** `15 Dec 2026 at 16:02 UTC`, where a reader's own zone cannot be had. */
export function instantInWords(at: Instant): string {
  const date = Temporal.PlainDate.from(at.slice(0, 10));
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year} at ${at.slice(11, 16)} UTC`;
}

/** Whole seconds since 1970. */
export function secondsOf(at: Instant): number {
  return Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000);
}

/** `1 day`, `21 days`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `in 21 days`, `tomorrow`, `today`, `yesterday`, `4 days ago`. */
export function fromToday(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
