import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCalendarDays, daysBetween } from "../../../src/domain/time/time.ts";
import {
  isWithinWorkingDays,
  isWorkingDay,
  PLAIN_WEEK,
  type WorkingDays,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysSince,
} from "../../../src/domain/time/working-time.ts";

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addCalendarDays("2024-01-01", days));
/** One weekday at least, and up to a fifth of the days off. */
const anyWeek: fc.Arbitrary<WorkingDays> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    off: fc.constantFrom(0, 5, 11),
  })
  .map(({ days, off }) => ({ days, isHoliday: (day) => off > 0 && daysBetween("2024-01-01", day) % off === 0 }));
const anyCount = fc.integer({ min: 0, max: 30 });

describe("working days", () => {
  test("before a day: so many lie from there up to that day, itself not counted", () => {
    fc.assert(
      fc.property(anyWeek, anyDay, anyCount, (week, day, count) => {
        const before = workingDaysBefore(week, day, count);
        const between = Array.from({ length: daysBetween(before, day) }, (_, at) => addCalendarDays(before, at));
        expect(between.filter((one) => isWorkingDay(week, one))).toHaveLength(count);
        expect(count === 0 ? before === day : isWorkingDay(week, before)).toBe(true);
      }),
    );
  });

  test("after a day: so many lie behind it up to there", () => {
    fc.assert(
      fc.property(anyWeek, anyDay, anyCount, (week, day, count) => {
        const after = workingDaysAfter(week, day, count);
        expect(workingDaysSince(week, day, after)).toBe(count);
        expect(count === 0 ? after === day : isWorkingDay(week, after)).toBe(true);
      }),
    );
  });

  test("at most so many lie up to a day: as counting them says, and at once for a day in thousands of years", () => {
    fc.assert(
      fc.property(anyWeek, anyDay, fc.integer({ min: -40, max: 40 }), anyCount, (week, day, far, count) => {
        const to = addCalendarDays(day, far);
        expect(isWithinWorkingDays(week, day, to, count)).toBe(workingDaysSince(week, day, to) <= count);
      }),
    );
    expect(isWithinWorkingDays(PLAIN_WEEK, "2026-12-15", "9999-12-31", 2)).toBe(false);
  });

  test("there and back again ends on the day that it began on, if that is worked on", () => {
    fc.assert(
      fc.property(anyWeek, anyDay, anyCount, (week, day, count) => {
        fc.pre(isWorkingDay(week, day));
        expect(workingDaysAfter(week, workingDaysBefore(week, day, count), count)).toBe(day);
        expect(workingDaysBefore(week, workingDaysAfter(week, day, count), count)).toBe(day);
      }),
    );
  });

  test("end also where somebody never works", () => {
    const never: WorkingDays = { days: [1, 2, 3, 4, 5], isHoliday: () => true };
    expect(workingDaysBefore(never, "2026-12-15", 2) < "2026-12-15").toBe(true);
  });

  test("pass over the weekend and over holidays", () => {
    expect(workingDaysBefore(PLAIN_WEEK, "2026-12-15", 3)).toBe("2026-12-10");
    const isHoliday = (day: string) => day === "2026-12-11";
    expect(workingDaysBefore({ ...PLAIN_WEEK, isHoliday }, "2026-12-15", 3)).toBe("2026-12-09");
  });
});
