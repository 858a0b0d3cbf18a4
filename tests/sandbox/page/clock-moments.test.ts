import { describe, expect, test } from "vitest";
import { clockText, nextMondayAtNine, tomorrowAtNine } from "../../../src/sandbox/page/text/clock-moments.ts";

const seconds = (instant: string) => Date.parse(instant) / 1000;

describe("where the bot's clock can be moved", () => {
  test.each([
    ["2026-11-24T12:00:00Z", "Europe/Madrid", "2026-11-25T08:00:00Z"],
    ["2026-11-24T23:30:00Z", "Europe/Madrid", "2026-11-26T08:00:00Z"],
    ["2026-11-24T03:00:00Z", "America/New_York", "2026-11-24T14:00:00Z"],
    ["2026-10-24T12:00:00Z", "Europe/Madrid", "2026-10-25T08:00:00Z"],
  ])("tomorrow 09:00 after %s in %s is %s", (now, zone, then) => {
    expect(tomorrowAtNine(seconds(now), zone)).toBe(seconds(then));
  });

  test.each([
    ["2026-11-24T12:00:00Z", "2026-11-30T08:00:00Z"],
    ["2026-11-29T12:00:00Z", "2026-11-30T08:00:00Z"],
    ["2026-11-30T07:00:00Z", "2026-12-07T08:00:00Z"],
  ])("next Monday 09:00 after %s in Madrid is %s", (now, then) => {
    expect(nextMondayAtNine(seconds(now), "Europe/Madrid")).toBe(seconds(then));
  });

  test("a moment is told with its day and its city", () => {
    expect(clockText(seconds("2026-11-30T08:00:00Z"), "Europe/Madrid")).toBe("Mon 30 Nov 2026, 09:00 (Madrid)");
    expect(clockText(seconds("2026-11-30T14:00:00Z"), "America/New_York")).toBe("Mon 30 Nov 2026, 09:00 (New York)");
  });
});
