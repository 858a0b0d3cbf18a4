import { type Refused, refused } from "../decision.ts";
import type { SettingsRefusal } from "../refusals.ts";
import { parseDay } from "../time/time.ts";
import type { HolidaySettings } from "./workspace-settings.ts";

type Own = HolidaySettings["own"];

/** Days off as somebody types them, `2026-12-24 Christmas Eve` a line, in the order of the days. Refuses the first that is none. */
export function parseOwnHolidays(text: string): { readonly ok: true; readonly own: Own } | Refused<SettingsRefusal> {
  const own: { day: string; name: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const value = line.trim();
    if (value === "") continue;
    const [, day = "", name = ""] = /^(\S+)\s*(.*)$/u.exec(value) ?? [];
    if (parseDay(day) === undefined) return refused({ reason: "bad-holiday", line: index + 1, value });
    if (name === "") return refused({ reason: "holiday-name-missing", day });
    own.push({ day, name });
  }
  return { ok: true, own: sortedHolidays(own) };
}

/** Days off as they are typed, one a line. */
export function writtenHolidays(own: Own): string {
  return own.map(({ day, name }) => `${day} ${name}`).join("\n");
}

/** One name a day, the last one typed; earliest first. */
export function sortedHolidays(own: Own): Own {
  const byDay = new Map(own.map((holiday) => [holiday.day, holiday]));
  return [...byDay.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** Codes of calendars as somebody types them, a line or a comma apart: `de-by` is `DE-BY`. */
export function parseCalendars(text: string): readonly string[] {
  return [...new Set(text.toUpperCase().split(/[\s,]+/u))].filter((code) => code !== "");
}
