import type { DrillAssertion } from "./drill.ts";

/** Checks as somebody types them, `orders count | 120000 | 120000` a line. What a line lacks is empty, and refused later. */
export function parseAssertions(text: string): readonly DrillAssertion[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const parts = line.split("|").map((part) => part.trim());
      if (parts.length < 3) return { name: parts[0] ?? "", expected: parts[1] ?? "", found: "" };
      const [found = "", expected = "", ...name] = parts.reverse();
      return { name: name.reverse().join(" | "), expected, found };
    });
}
