import { describe, expect, test } from "vitest";
import { changeSettings } from "../../../src/domain/settings/change-settings.ts";
import { parseCalendars, parseOwnHolidays } from "../../../src/domain/settings/parse-holidays.ts";
import { parseHours, splitHours } from "../../../src/domain/settings/parse-hours.ts";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../../src/domain/settings/workspace-settings.ts";

const change = (changes: Partial<WorkspaceSettings>) =>
  changeSettings(DEFAULT_SETTINGS, changes, { fixedAdmins: [], isKnownCalendar: (code) => code === "DE-BY" });
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });
const own = (day: string, name: string) => ({ holidays: { own: [{ day, name }], countries: [] } });

describe("working hours", () => {
  test("are times, earlier first, on days of the week", () => {
    const hours = { from: "10:00", to: "18:30", days: [1, 2, 4] };
    expect(change({ hours })).toEqual({ ok: true, events: [{ type: "settings.changed", changes: { hours } }] });
    expect(change({ hours: { ...hours, from: "24:00" } })).toMatchObject(refusal("bad-time"));
    expect(change({ hours: { ...hours, to: "9:00" } })).toMatchObject(refusal("bad-time"));
    expect(change({ hours: { ...hours, to: "10:00" } })).toMatchObject(refusal("hours-backwards"));
    expect(change({ hours: { ...hours, days: [] } })).toMatchObject(refusal("working-days-missing"));
    expect(change({ hours: { ...hours, days: [0] } })).toMatchObject(refusal("bad-weekdays"));
  });

  test.each([
    ["9:00-17:30", "mon-fri", { from: "09:00", to: "17:30", days: [1, 2, 3, 4, 5] }],
    ["10:00 – 16:00", "sun", { from: "10:00", to: "16:00", days: [7] }],
  ])("are typed like %s %s", (typed, days, hours) => {
    expect(parseHours(...splitHours(typed), days)).toEqual({ ok: true, hours });
  });

  test.each([
    ["9-17", "mon-fri", "bad-time"],
    ["09:00", "mon-fri", "bad-time"],
    ["09:00-12:00-17:00", "mon-fri", "bad-time"],
    ["17:00-09:00", "mon-fri", "hours-backwards"],
    ["09:00-17:00", "weekdays", "bad-weekdays"],
  ])("cannot be %s %s: %s", (typed, days, reason) => {
    expect(parseHours(...splitHours(typed), days)).toMatchObject(refusal(reason));
  });
});

describe("days until an item is quiet", () => {
  test("are 1 to 30", () => {
    for (const quietDays of [1, 30]) expect(change({ quietDays }).ok).toBe(true);
    for (const quietDays of [0, 31, 2.5, Number.NaN]) {
      expect(change({ quietDays })).toMatchObject(refusal("setting-out-of-range"));
    }
  });
});

describe("holidays", () => {
  test("are days with a name, and calendars that exist", () => {
    expect(change({ holidays: { own: [{ day: "2026-12-24", name: "Eve" }], countries: ["DE-BY"] } }).ok).toBe(true);
    expect(change(own("2026-02-30", "No day"))).toMatchObject(refusal("not-a-day"));
    expect(change(own("2026-12-24", " "))).toMatchObject(refusal("holiday-name-missing"));
    expect(change(own("2026-12-24", "x".repeat(81)))).toMatchObject(refusal("text-too-long"));
    expect(change({ holidays: { own: [], countries: ["DE-BY", "XX"] } })).toMatchObject({
      ok: false,
      refusal: { reason: "unknown-calendar", value: "XX" },
    });
    const countries = Array.from({ length: 21 }, () => "DE-BY");
    expect(change({ holidays: { own: [], countries } })).toMatchObject(refusal("too-many-calendars"));
  });

  test("are never more than the form can show again", () => {
    const many = Array.from({ length: 60 }, () => ({ day: "2026-12-24", name: "x".repeat(60) }));
    expect(change({ holidays: { own: many, countries: [] } })).toMatchObject(refusal("text-too-long"));
  });

  test("are typed one a line, earliest first, one name a day", () => {
    expect(parseOwnHolidays("2026-12-31 Old\n\n 2026-12-24  Christmas Eve \r\n2026-12-31 New Year's Eve")).toEqual({
      ok: true,
      own: [
        { day: "2026-12-24", name: "Christmas Eve" },
        { day: "2026-12-31", name: "New Year's Eve" },
      ],
    });
    expect(parseOwnHolidays("2026-12-24 Eve\n24.12.2026 Eve")).toMatchObject({
      refusal: { reason: "bad-holiday", line: 2, value: "24.12.2026 Eve" },
    });
    expect(parseOwnHolidays("2026-12-24")).toMatchObject(refusal("holiday-name-missing"));
    expect(parseCalendars(" de-by,US\nUS ")).toEqual(["DE-BY", "US"]);
  });
});
