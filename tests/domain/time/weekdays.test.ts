import { describe, expect, test } from "vitest";
import { parseWeekdays, weekdaysInWords } from "../../../src/domain/time/weekdays.ts";

describe("weekdays", () => {
  test.each([
    ["mon-fri", [1, 2, 3, 4, 5], "Mon–Fri"],
    ["Sun-Thu", [1, 2, 3, 4, 7], "Mon–Thu, Sun"],
    ["mon, wednesday fri", [1, 3, 5], "Mon, Wed, Fri"],
    ["sat–sun", [6, 7], "Sat, Sun"],
    ["THURS", [4], "Thu"],
  ])("%s are understood, and said in words", (typed, days, words) => {
    expect(parseWeekdays(typed)).toEqual(days);
    expect(weekdaysInWords(days)).toBe(words);
  });

  test.each(["", "mo", "mon-", "-fri", "mon-wed-fri", "monx", "funday", "1-5"])("%j are none", (typed) => {
    expect(parseWeekdays(typed)).toBeUndefined();
  });
});
