import type { Day } from "../time.ts";

/** Which days are worked: ISO weekdays (1 Monday … 7 Sunday) less holidays. */
export type WorkCalendar = { readonly weekdays: readonly number[]; readonly holidays: ReadonlySet<Day> };

export const MONDAY_TO_FRIDAY: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set() };

export function isWorkingDay({ weekdays, holidays }: WorkCalendar, day: Day): boolean {
  return weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek) && !holidays.has(day);
}

/** The day that lies `count` working days before `day`; `day` itself for 0. */
export function workingDaysBefore(calendar: WorkCalendar, day: Day, count: number): Day {
  return stepWorkingDays(calendar, day, -1, count);
}

/** The day that lies `count` working days after `day`; `day` itself for 0. */
export function workingDaysAfter(calendar: WorkCalendar, day: Day, count: number): Day {
  return stepWorkingDays(calendar, day, 1, count);
}

/** How many working days have passed after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = nextDay(from, 1); day <= to; day = nextDay(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/** A calendar without any working day would never end; after so many days it is taken as it comes. */
const LONGEST_BREAK_DAYS = 366;

function stepWorkingDays(calendar: WorkCalendar, start: Day, step: 1 | -1, count: number): Day {
  let day = start;
  for (let left = count, idle = 0; left > 0; ) {
    day = nextDay(day, step);
    idle += 1;
    if (isWorkingDay(calendar, day) || idle > LONGEST_BREAK_DAYS) {
      left -= 1;
      idle = 0;
    }
  }
  return day;
}

function nextDay(day: Day, step: 1 | -1): Day {
  return Temporal.PlainDate.from(day).add({ days: step }).toString();
}
