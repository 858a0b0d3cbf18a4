import Holidays from "date-holidays";
import type { HolidaySettings } from "../domain/settings/workspace-settings.ts";
import type { Day } from "../domain/time/time.ts";

/** Which days are holidays by a workspace's settings: its own list, and the public holidays of its countries. */
export function holidaysOf({ own, countries }: HolidaySettings): (day: Day) => boolean {
  if (own.length === 0 && countries.length === 0) return () => false;
  const ownDays = new Set(own.map(({ day }) => day));
  return (day) => ownDays.has(day) || countries.some((code) => publicHolidays(code, day.slice(0, 4)).has(day));
}

/** The calendars that have been asked for, by code and year: reading one takes some milliseconds. */
const known = new Map<string, ReadonlySet<Day>>();

function publicHolidays(code: string, year: string): ReadonlySet<Day> {
  const key = `${code}/${year}`;
  const found = known.get(key) ?? read(code, Number(year));
  known.set(key, found);
  return found;
}

/** Whether there are public holidays by a code, `DE`, `DE-BY` or `DE-BY-A`. */
export function isKnownCalendar(code: string): boolean {
  const [country = "", state, region, ...rest] = code.split("-");
  const calendars = new Holidays();
  if (rest.length > 0 || !has(calendars.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!has(calendars.getStates(country), state)) return false;
  return region === undefined || has(calendars.getRegions(country, state), region);
}

/** They come as names by code; there are none where a country has no regions. */
function has(names: object | null | undefined, code: string): boolean {
  return Object.hasOwn(names ?? {}, code);
}

function read(code: string, year: number): ReadonlySet<Day> {
  const [country = "", ...places] = code.split("-");
  const [state, region] = places;
  const calendar =
    state === undefined
      ? new Holidays(country)
      : region === undefined
        ? new Holidays(country, state)
        : new Holidays(country, state, region);
  const days = calendar.getHolidays(year).filter(({ type }) => type === "public");
  return new Set(days.map(({ date }) => date.slice(0, 10)));
}
