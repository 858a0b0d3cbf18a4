import type { SettingsRefusal } from "../refusals.ts";
import { textTooLong } from "../text-too-long.ts";
import { parseDay } from "../time/time.ts";
import { writtenHolidays } from "./parse-holidays.ts";
import type { HolidaySettings } from "./workspace-settings.ts";

/** `text`: characters of all own days off as they are typed, so that they fit into one input of a form. */
const HOLIDAY_LIMITS = { text: 3_000, calendars: 20, name: 80 } as const;

/** What is wrong with a workspace's holidays; null: nothing is. `isKnownCalendar`: whether there is one by a code. */
export function holidaysRefusal(
  { own, countries }: HolidaySettings,
  isKnownCalendar: (code: string) => boolean,
): SettingsRefusal | null {
  if (countries.length > HOLIDAY_LIMITS.calendars) {
    return { reason: "too-many-calendars", most: HOLIDAY_LIMITS.calendars };
  }
  for (const { day, name } of own) {
    if (parseDay(day) === undefined) return { reason: "not-a-day", value: day };
    if (name.trim() === "") return { reason: "holiday-name-missing", day };
    const tooLong = textTooLong("day off's name", HOLIDAY_LIMITS.name, name);
    if (tooLong !== null) return tooLong;
  }
  const all = textTooLong("list of days off", HOLIDAY_LIMITS.text, writtenHolidays(own));
  if (all !== null) return all;
  const odd = countries.find((code) => !isKnownCalendar(code));
  return odd === undefined ? null : { reason: "unknown-calendar", value: odd };
}
