import { describe, expect, it } from "vitest";
import type { DigestTime } from "../../../src/domain/digest/digest.ts";
import { digestOfWeek, lastDigest, nextDigest } from "../../../src/domain/digest/next-digest.ts";
import { addCalendarDays } from "../../../src/domain/time/time.ts";

const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const WEEKS = 105;
const FIRST_WEEK = "2026-11-23";
const HALF_HOURS = Array.from({ length: 48 }, (_, half) => {
  return `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`;
});

/** What a clock on the wall shows, by Intl and not by Temporal. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function onTheWall(zone: string, ms: number): string {
  const known = clocks.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  if (known === undefined) clocks.set(zone, clock);
  return clock.format(ms).replace(" ", "T");
}

/** Where the clocks of a zone are moved in these months. */
function jumpsOf(zone: string): readonly Temporal.ZonedDateTime[] {
  const jumps: Temporal.ZonedDateTime[] = [];
  const end = Temporal.PlainDate.from(FIRST_WEEK).add({ weeks: WEEKS }).toZonedDateTime(zone);
  let at = Temporal.PlainDate.from(FIRST_WEEK).toZonedDateTime(zone).getTimeZoneTransition("next");
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    jumps.push(at);
    at = at.getTimeZoneTransition("next");
  }
  return jumps;
}

/** Says what is wrong with the digests of some weeks; nothing when each week has exactly one, when its clock first shows the time. */
function faultOf(time: DigestTime, firstWeek: string, weeks: number): string | null {
  const before = addCalendarDays(firstWeek, -7);
  let now = digestOfWeek(time, before);
  for (let count = 0; count < weeks; count++) {
    const wanted = addCalendarDays(firstWeek, 7 * count);
    const { week, at } = nextDigest(time, now);
    const where = `${time.timeZone}, weekday ${time.weekday} ${time.time}, week ${wanted}`;
    if (week !== wanted) return `${where}: ${week} instead`;
    const day = addCalendarDays(wanted, time.weekday - 1);
    const ms = Date.parse(at);
    if (
      onTheWall(time.timeZone, ms) !== `${day}T${time.time}` &&
      !isSkipped(time.timeZone, `${day}T${time.time}`, ms)
    ) {
      return `${where}: due at ${at}, when the clock shows ${onTheWall(time.timeZone, ms)}`;
    }
    const earlier = [30, 60, 120].find(
      (minutes) => onTheWall(time.timeZone, ms - minutes * 60_000) === `${day}T${time.time}`,
    );
    if (earlier !== undefined) return `${where}: the clock shows it ${earlier} minutes before ${at}, too`;
    const again = lastDigest(time, at);
    if (again.week !== wanted || again.at !== at) return `${where}: not found again from ${at}`;
    const justBefore = new Date(ms - 1).toISOString();
    if (nextDigest(time, justBefore).at !== at) return `${where}: not due to who asks a moment before ${at}`;
    now = at;
  }
  return null;
}

/** Whether no clock shows this time within hours of the moment. */
function isSkipped(zone: string, wall: string, ms: number): boolean {
  for (let minutes = -180; minutes <= 180; minutes += 5) {
    if (onTheWall(zone, ms + minutes * 60_000) === wall) return false;
  }
  return true;
}

describe("a weekly digest is due exactly once a local week", () => {
  it("in every zone, over 24 months, Monday 09:00", () => {
    const faults = zones.map((timeZone) => faultOf({ weekday: 1, time: "09:00", timeZone }, FIRST_WEEK, WEEKS));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect(zones.length).toBeGreaterThan(400);
  });

  it("at every half hour of the days around which clocks are moved, wherever they are moved differently", () => {
    const seen = new Set<string>();
    const faults: (string | null)[] = [];
    for (const timeZone of zones) {
      for (const jump of jumpsOf(timeZone)) {
        const before = jump.subtract({ nanoseconds: 1 });
        const kind = `${before.toPlainDateTime()} ${before.offset} ${jump.offset}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        for (const weekday of new Set([before.dayOfWeek, jump.dayOfWeek])) {
          const week = addCalendarDays(before.toPlainDate().toString(), 1 - before.dayOfWeek);
          for (const time of HALF_HOURS)
            faults.push(faultOf({ weekday, time, timeZone }, addCalendarDays(week, -7), 3));
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
        HALF_HOURS.map((time) => faultOf({ weekday, time, timeZone }, FIRST_WEEK, WEEKS)),
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
