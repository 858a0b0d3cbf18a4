import { addCalendarDays, type Day } from "./time.ts";

/** When somebody works: `from` and `to` are `HH:MM`, `from` earlier than `to`; `days` are weekdays, 1 (Monday) to 7 (Sunday). */
export type WorkingHours = { readonly from: string; readonly to: string; readonly days: readonly number[] };

/** Which days are worked on. */
export type WorkingDays = { readonly days: readonly number[]; readonly isHoliday: (day: Day) => boolean };

/** Monday to Friday, and no holiday. */
export const PLAIN_WEEK: WorkingDays = { days: [1, 2, 3, 4, 5], isHoliday: () => false };

/** Longer than any run of days off that is worth believing: who never works works on every day. */
const LONGEST_BREAK = 60;

export function isWorkingDay({ days, isHoliday }: WorkingDays, day: Day): boolean {
  return days.includes(Temporal.PlainDate.from(day).dayOfWeek) && !isHoliday(day);
}

/** The day that lies so many working days before `day`; `day` itself for 0. */
export function workingDaysBefore(week: WorkingDays, day: Day, count: number): Day {
  return shifted(week, day, count, -1);
}

/** The day that lies so many working days after `day`; `day` itself for 0. */
export function workingDaysAfter(week: WorkingDays, day: Day, count: number): Day {
  return shifted(week, day, count, 1);
}

/** Whether at most so many working days lie after `from`, up to and with `to`. Costs the same however far away `to` is. */
export function isWithinWorkingDays(week: WorkingDays, from: Day, to: Day, count: number): boolean {
  return to < workingDaysAfter(week, from, count + 1);
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is no later. */
export function workingDaysSince(week: WorkingDays, from: Day, to: Day): number {
  let count = 0;
  for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) {
    if (isWorkingDay(week, day)) count += 1;
  }
  return count;
}

function shifted(week: WorkingDays, day: Day, count: number, step: 1 | -1): Day {
  let at = day;
  for (let left = count, idle = 0; left > 0; ) {
    at = addCalendarDays(at, step);
    const worked = isWorkingDay(week, at) || idle === LONGEST_BREAK;
    idle = worked ? 0 : idle + 1;
    if (worked) left -= 1;
  }
  return at;
}
