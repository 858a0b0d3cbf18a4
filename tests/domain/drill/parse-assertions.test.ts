import { expect, test } from "vitest";
import { parseAssertions } from "../../../src/domain/drill/parse-assertions.ts";

test("checks are read one a line, with bars in their names, and what a line lacks stays empty", () => {
  expect(parseAssertions("orders count | 120000 | 120000\n\n a | b | 1 | 2 \r\nonly a name\nx | 1")).toEqual([
    { name: "orders count", expected: "120000", found: "120000" },
    { name: "a | b", expected: "1", found: "2" },
    { name: "only a name", expected: "", found: "" },
    { name: "x", expected: "1", found: "" },
  ]);
});
