import { expect, it } from "vitest";
import { join, mention, say, typed } from "../../blocks/words/phrase.ts";
import { fallback } from "../../blocks/words/written-as.ts";

it("leaves out what a message's text has no room for, in whole pieces", () => {
  const role = say`${typed("<".repeat(40), 40)} ${mention("U0ANA000000")}`;
  const text = fallback(
    join(
      Array.from({ length: 100 }, () => role),
      " · ",
    ),
  );
  expect(text.length).toBeGreaterThan(3_900);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(text.endsWith("…")).toBe(true);
  expect(text.replaceAll("&lt;", "").replaceAll("<@U0ANA000000>", "")).toMatch(/^[ ·…]*$/);
});
