import { describe, expect, test } from "vitest";
import { holidaysOf, isKnownCalendar } from "../../src/calendars/holidays-of.ts";

const among = (isHoliday: (day: string) => boolean, days: readonly string[]) => days.filter(isHoliday);

describe("holidays", () => {
  test("of Bavaria are those of Germany and its own", () => {
    const isHoliday = holidaysOf({ own: [], countries: ["DE-BY"] });
    const days = ["2026-01-06", "2026-04-06", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-28"];
    expect(among(isHoliday, days)).toEqual(["2026-01-06", "2026-04-06", "2026-12-25", "2026-12-26"]);
    expect(holidaysOf({ own: [], countries: ["DE"] })("2026-01-06")).toBe(false);
  });

  test("of a place in a region are its own, too", () => {
    expect(holidaysOf({ own: [], countries: ["DE-BY-A"] })("2026-08-08")).toBe(true);
    expect(holidaysOf({ own: [], countries: ["DE-BY"] })("2026-08-08")).toBe(false);
  });

  test("of the United States fall on their weekdays", () => {
    const isHoliday = holidaysOf({ own: [], countries: ["US"] });
    expect(among(isHoliday, ["2026-11-26", "2027-11-25", "2026-11-27", "2026-12-26"])).toEqual([
      "2026-11-26",
      "2027-11-25",
    ]);
  });

  test("are the workspace's own, and those of all of its countries", () => {
    const isHoliday = holidaysOf({ own: [{ day: "2026-12-24", name: "Christmas Eve" }], countries: ["DE", "US"] });
    expect(among(isHoliday, ["2026-07-04", "2026-10-03", "2026-12-23", "2026-12-24"])).toEqual([
      "2026-07-04",
      "2026-10-03",
      "2026-12-24",
    ]);
    expect(holidaysOf({ own: [], countries: [] })("2026-12-25")).toBe(false);
  });

  test.each(["DE", "DE-BY", "DE-BY-A", "US", "US-CA", "GB", "JP"])("there is a calendar %s", (code) => {
    expect(isKnownCalendar(code)).toBe(true);
  });

  test.each(["", "XX", "de", "DE-XX", "DE-", "DE-BY-XX", "DE-BY-A-B", "JP-13", "constructor", "DE-constructor"])(
    "there is no calendar %j",
    (code) => {
      expect(isKnownCalendar(code)).toBe(false);
    },
  );
});
