import { dateFormat } from "./wall-clock.ts";
import { localOfSeconds, secondsOfLocal } from "./zoned-time.ts";

const DAY_MS = 86_400_000;

/** 09:00 on the day after, on the wall of that zone. Instants in seconds. */
export function tomorrowAtNine(seconds: number, timeZone: string): number {
  return atNine(dayAfter(localDay(seconds, timeZone), 1), timeZone);
}

/** 09:00 on the first Monday after that day. */
export function nextMondayAtNine(seconds: number, timeZone: string): number {
  const today = localDay(seconds, timeZone);
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  return atNine(dayAfter(today, (8 - weekday) % 7 || 7), timeZone);
}

/** `Mon 30 Nov 2026, 09:00 (Madrid)` */
export function clockText(seconds: number, timeZone: string): string {
  const parts = dateFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(seconds * 1000);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  const day = [read("weekday"), read("day"), read("month"), read("year")].join(" ");
  return `${day}, ${read("hour")}:${read("minute")} (${cityOf(timeZone)})`;
}

/** `America/New_York` → `New York` */
function cityOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

function localDay(seconds: number, timeZone: string): string {
  return localOfSeconds(seconds, timeZone).slice(0, 10);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function atNine(day: string, timeZone: string): number {
  return secondsOfLocal(`${day}T09:00`, timeZone) ?? 0;
}
