import { describe, expect, it } from "vitest";
import { frozenUntil } from "../../../src/domain/gate/frozen-until.ts";
import type { FreezeSession } from "../../../src/domain/settings/workspace-settings.ts";

const base = { id: "F1", name: "Freeze", service: null };

describe("a window of days", () => {
  const freeze = { ...base, kind: "window", timeZone: "Europe/Berlin", from: "2026-12-18", to: "2027-01-03" } as const;

  it.each([
    ["2026-12-17T22:59:59.999Z", null],
    ["2026-12-17T23:00:00.000Z", "2027-01-03T23:00:00.000Z"],
    ["2027-01-03T22:59:59.999Z", "2027-01-03T23:00:00.000Z"],
    ["2027-01-03T23:00:00.000Z", null],
  ])("holds by the days of its zone: at %s until %s", (now, until) => expect(frozenUntil(freeze, now)).toBe(until));

  it.each([
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
  ])("is as long as the day is when the clocks change in %s on %s", (timeZone, day, first, until) => {
    const oneDay = { ...freeze, timeZone, from: day, to: day };
    expect(frozenUntil(oneDay, first)).toBe(until);
    expect(frozenUntil(oneDay, until)).toBeNull();
  });
});

describe("a calendar of sessions", () => {
  const market = (...sessions: FreezeSession[]) =>
    ({ ...base, kind: "sessions", timeZone: "America/New_York", sessions }) as const;
  const day = (on: string, opens = "09:30", closes = "16:00") => ({ day: on, opens, closes });

  it.each([
    ["before the opening", "2026-12-15T14:29:59.999Z", null],
    ["at the opening", "2026-12-15T14:30:00.000Z", "2026-12-15T21:00:00.000Z"],
    ["just before the close", "2026-12-15T20:59:59.999Z", "2026-12-15T21:00:00.000Z"],
    ["at the close", "2026-12-15T21:00:00.000Z", null],
    ["on a holiday, which is not in the list", "2026-12-25T16:00:00.000Z", null],
    ["on a short day, after its close", "2026-12-24T18:00:00.000Z", null],
  ])("holds from the opening to the close: %s", (_, now, until) => {
    const freeze = market(day("2026-12-15"), day("2026-12-24", "09:30", "13:00"), day("2026-12-28"));
    expect(frozenUntil(freeze, now)).toBe(until);
  });

  it("opens at the same time on the wall on both sides of a change of the clocks", () => {
    const freeze = market(day("2026-03-06"), day("2026-03-09"));
    expect(frozenUntil(freeze, "2026-03-06T14:30:00.000Z")).toBe("2026-03-06T21:00:00.000Z");
    expect(frozenUntil(freeze, "2026-03-06T14:29:00.000Z")).toBeNull();
    expect(frozenUntil(freeze, "2026-03-09T13:30:00.000Z")).toBe("2026-03-09T20:00:00.000Z");
  });

  it("goes on over midnight where it closes no later than it opens, also through a change of the clocks", () => {
    const night = market(day("2026-10-31", "18:00", "17:00"), day("2026-12-15", "00:00", "00:00"));
    expect(frozenUntil(night, "2026-11-01T21:59:59.999Z")).toBe("2026-11-01T22:00:00.000Z");
    expect(frozenUntil(night, "2026-11-01T22:00:00.000Z")).toBeNull();
    expect(frozenUntil(night, "2026-12-16T04:59:59.999Z")).toBe("2026-12-16T05:00:00.000Z");
  });

  it("is not cut short where its time is skipped or comes twice", () => {
    const spring = market(day("2026-03-08", "02:30", "02:45"));
    expect(frozenUntil(spring, "2026-03-08T07:00:00.000Z")).toBe("2026-03-08T07:45:00.000Z");
    const autumn = market(day("2026-11-01", "01:00", "01:30"));
    expect(frozenUntil(autumn, "2026-11-01T05:00:00.000Z")).toBe("2026-11-01T06:30:00.000Z");
    expect(frozenUntil(autumn, "2026-11-01T06:29:59.999Z")).toBe("2026-11-01T06:30:00.000Z");
  });

  it("lasts to the latest close of the sessions that overlap", () => {
    const freeze = market(day("2026-12-15", "09:30", "16:00"), day("2026-12-15", "10:00", "20:00"));
    expect(frozenUntil(freeze, "2026-12-15T15:30:00.000Z")).toBe("2026-12-16T01:00:00.000Z");
  });
});
