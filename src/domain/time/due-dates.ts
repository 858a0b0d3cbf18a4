import type { Level } from "../template.ts";
import type { Day } from "./time.ts";

const WORKING_DAYS_BEFORE = { must: 3, should: 0 } as const;

/** When an item is due: `must` three working days before the launch, `should` on its day; never before the review began. */
export function dueDate(level: Level, launchOn: Day, startedOn: Day): Day {
  const due = workingDaysBefore(launchOn, WORKING_DAYS_BEFORE[level]);
  return due < startedOn ? startedOn : due;
}

/** The day that lies `count` working days (Monday to Friday) before `day`; `day` itself for 0. */
function workingDaysBefore(day: Day, count: number): Day {
  let date = Temporal.PlainDate.from(day);
  for (let left = count; left > 0; ) {
    date = date.subtract({ days: 1 });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toString();
}
