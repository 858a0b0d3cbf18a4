import { describe, expect, test } from "vitest";
import { changeSettings } from "../../../src/domain/settings/change-settings.ts";
import { parseSessions } from "../../../src/domain/settings/freeze-session.ts";
import { DEFAULT_SETTINGS, type FreezeSession } from "../../../src/domain/settings/workspace-settings.ts";

const XMAS = { day: "2026-12-24", opens: "09:30", closes: "13:00" };

describe("sessions as somebody types them", () => {
  test("are one a line, whatever stands around them", () => {
    const typed = "2026-12-23 09:30-16:00\r\n\n  2026-12-24   09:30 – 13:00  \n2026-12-28 22:00-05:00";
    expect(parseSessions(typed)).toEqual({
      ok: true,
      sessions: [
        { day: "2026-12-23", opens: "09:30", closes: "16:00" },
        XMAS,
        { day: "2026-12-28", opens: "22:00", closes: "05:00" },
      ],
    });
  });

  test.each([
    "2026-12-23",
    "2026-02-30 09:30-16:00",
    "23.12.2026 09:30-16:00",
    "2026-12-23 9:30-16:00",
    "2026-12-23 09:30-24:00",
    "2026-12-23 09:60-16:00",
    "2026-12-23 09:30-16:00 half day",
    "Christmas",
  ])("are refused with the line that is none: %s", (value) => {
    const refusal = { reason: "bad-session", line: 3, value };
    expect(parseSessions(`2026-12-22 09:30-16:00\n\n${value}\nnonsense`)).toEqual({ ok: false, refusal });
  });
});

describe("a calendar of sessions", () => {
  const add = (sessions: readonly FreezeSession[]) =>
    changeSettings(
      DEFAULT_SETTINGS,
      { freezes: [{ kind: "sessions", id: "F1", name: "Exchange", service: null, timeZone: "UTC", sessions }] },
      { fixedAdmins: [], isKnownCalendar: () => true },
    );

  test("has one at least, and none with hours that no clock shows", () => {
    expect(add([XMAS]).ok).toBe(true);
    expect(add([])).toMatchObject({ refusal: { reason: "sessions-missing" } });
    expect(add([XMAS, { ...XMAS, closes: "noon" }])).toMatchObject({
      refusal: { reason: "bad-session", line: 2, value: "2026-12-24 09:30-noon" },
    });
  });
});
