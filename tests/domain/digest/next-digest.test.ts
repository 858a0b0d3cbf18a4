import { describe, expect, it } from "vitest";
import { lastDigest, nextDigest } from "../../../src/domain/digest/next-digest.ts";
import { addCalendarDays } from "../../../src/domain/time/time.ts";
import { clockMoves, digestFault } from "../../../src/proof/digest-fault.ts";
import { HALF_HOURS } from "../../../src/proof/half-hours.ts";

const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const WEEKS = 105;
const FIRST_WEEK = "2026-11-23";

describe("a weekly digest is due exactly once a local week", () => {
  it("in every zone, over 24 months, Monday 09:00", () => {
    const faults = zones.map((timeZone) => digestFault({ weekday: 1, time: "09:00", timeZone }, FIRST_WEEK, WEEKS));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect(zones.length).toBeGreaterThan(400);
  });

  it("at every half hour of the days around which clocks are moved, wherever they are moved differently", () => {
    const seen = new Set<string>();
    const faults: (string | null)[] = [];
    for (const timeZone of zones) {
      for (const jump of clockMoves(timeZone, FIRST_WEEK, WEEKS)) {
        const before = jump.subtract({ nanoseconds: 1 });
        const kind = `${before.toPlainDateTime()} ${before.offset} ${jump.offset}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        for (const weekday of new Set([before.dayOfWeek, jump.dayOfWeek])) {
          const week = addCalendarDays(before.toPlainDate().toString(), 1 - before.dayOfWeek);
          for (const time of HALF_HOURS)
            faults.push(digestFault({ weekday, time, timeZone }, addCalendarDays(week, -7), 3));
        }
      }
    }
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
  });

  it.each(["America/Santiago", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Chatham", "Europe/Berlin"])(
    "at every half hour of a week, over 24 months, in %s",
    (timeZone) => {
      const faults = [5, 7].flatMap((weekday) =>
        HALF_HOURS.map((time) => digestFault({ weekday, time, timeZone }, FIRST_WEEK, WEEKS)),
      );
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
  );
});

describe("where clocks are moved", () => {
  const berlin = { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" };

  it("a time that is skipped is not lost: 02:30 is 03:30 in Berlin on the last Sunday of March", () => {
    expect(nextDigest(berlin, "2027-03-22T00:00:00.000Z")).toEqual({
      week: "2027-03-22",
      at: "2027-03-28T01:30:00.000Z",
    });
  });

  it("a time that comes twice counts the first time", () => {
    expect(nextDigest(berlin, "2027-10-26T00:00:00.000Z")).toEqual({
      week: "2027-10-25",
      at: "2027-10-31T00:30:00.000Z",
    });
    expect(nextDigest(berlin, "2027-10-31T00:30:00.000Z").week).toBe("2027-11-01");
  });

  it("a midnight that does not exist is 01:00 in Santiago", () => {
    const time = { weekday: 7, time: "00:00", timeZone: "America/Santiago" };
    expect(nextDigest(time, "2027-08-30T12:00:00.000Z")).toEqual({
      week: "2027-08-30",
      at: "2027-09-05T04:00:00.000Z",
    });
  });

  it("a whole day that is skipped costs no week: Apia had no Friday 30 December 2011", () => {
    const time = { weekday: 5, time: "09:00", timeZone: "Pacific/Apia" };
    const one = nextDigest(time, "2011-12-26T12:00:00.000Z");
    const two = nextDigest(time, one.at);
    expect([one.week, two.week]).toEqual(["2011-12-26", "2012-01-02"]);
    expect(lastDigest(time, two.at)).toEqual(two);
  });
});
