import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EarlierNag, mayNagOn } from "../../../src/domain/nag/nag.ts";
import { isWorkingAt, nextWorkingTime, type PersonTime } from "../../../src/domain/nag/nag-window.ts";
import { dayIn } from "../../../src/domain/time/time.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
const zone = fc.constantFrom(...ZONES);
const anyInstant = fc
  .integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2027-12-31T00:00:00Z") })
  .map((ms) => new Date(ms).toISOString());
/** Half of them where hours begin and end. */
const instant = fc.oneof(
  anyInstant,
  anyInstant.map((at) => `${at.slice(0, 14)}${at.slice(14, 16) < "30" ? "00" : "30"}:00.000Z`),
);
const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`);
const hours = fc
  .tuple(clock, clock, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }))
  .filter(([from, to]) => from < to)
  .map(([from, to, days]) => ({ from, to, days }));
const holidays = fc
  .uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 8 })
  .map((days) => (day: string) => days.includes(Number(day.slice(8))));
const pausedUntil = fc.option(
  fc.integer({ min: 0, max: 700 }).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString()),
  { nil: null },
);
const time: fc.Arbitrary<PersonTime> = fc.record({ zone, hours, pausedUntil, isHoliday: holidays });

/** By Slack's own way of looking at it: the wall clock there. */
function wallClock(zoneId: string, at: string) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zoneId,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, clock: `${part("hour")}:${part("minute")}` };
}

describe("somebody's working time", () => {
  test("is never outside of their hours, their days, a holiday or a pause, in any zone", () => {
    fc.assert(
      fc.property(time, instant, (person, at) => {
        for (const when of [at, nextWorkingTime(person, at)]) {
          if (when === null || !isWorkingAt(person, when)) continue;
          const there = wallClock(person.zone, when);
          expect(there.clock >= person.hours.from && there.clock < person.hours.to).toBe(true);
          expect(person.hours.days).toContain(Temporal.PlainDate.from(there.day).dayOfWeek);
          expect(person.isHoliday(there.day)).toBe(false);
          expect(person.pausedUntil === null || there.day > person.pausedUntil).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("begins next at an instant that lies ahead and is inside, and nothing lies between", () => {
    fc.assert(
      fc.property(time, instant, (person, at) => {
        const next = nextWorkingTime(person, at);
        if (next === null) return;
        expect(next > at && isWorkingAt(person, next)).toBe(true);
        const before = new Date(Date.parse(next) - 60_000).toISOString();
        if (before > at) expect(isWorkingAt(person, before)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      "that falls into the gap of a clock change is left out on that day",
      { zone: "Europe/Berlin", from: "02:00", to: "02:30" },
      { after: "2026-03-28T12:00:00.000Z", next: "2026-04-05T00:00:00.000Z" },
    ],
    [
      "begins when clocks go on, where they skip its beginning",
      { zone: "America/Detroit", from: "02:30", to: "04:00" },
      { after: "2027-03-08T07:30:00.000Z", next: "2027-03-14T07:00:00.000Z" },
    ],
  ])("%s", (_, { zone, ...times }, { after, next }) => {
    const person = { zone, hours: { ...times, days: [7] }, pausedUntil: null, isHoliday: () => false };
    expect(nextWorkingTime(person, after)).toBe(next);
  });
});

describe("a reminder a day", () => {
  const HOUR = 3_600_000;
  const jump = fc.constantFrom(-25 * HOUR, -HOUR, HOUR / 2, HOUR, 3 * HOUR, 9 * HOUR, 24 * HOUR, 30 * 24 * HOUR);

  test("is never two, however the clock jumps and wherever somebody is", () => {
    fc.assert(
      fc.property(instant, fc.array(fc.tuple(jump, zone), { minLength: 1, maxLength: 60 }), (start, steps) => {
        const sent: (EarlierNag & { readonly at: number; readonly zone: string })[] = [];
        let now = Date.parse(start);
        for (const [step, where] of steps) {
          now += step;
          const at = new Date(now).toISOString();
          const day = dayIn(where, at);
          if (mayNagOn(sent, day, at)) sent.push({ day, ts: "1", attemptedAt: at, at: now, zone: where });
        }
        expect(new Set(sent.map(({ day }) => day)).size).toBe(sent.length);
        const times = sent.map(({ at }) => at).sort((a, b) => a - b);
        for (const [index, at] of times.entries())
          expect(at - (times[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(20 * HOUR);
      }),
      { numRuns: 300 },
    );
  });
});
