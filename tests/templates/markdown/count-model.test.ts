import fc from "fast-check";
import { expect, test } from "vitest";
import { checkMarkdown } from "../../../src/templates/markdown/check-markdown.ts";

/** A checklist as its author thinks of it, and how it is written down and counted: the counting knows no Markdown. */
type Entry = { readonly kind: "task" | "plain"; readonly ticked: boolean; readonly below: readonly Entry[] };
type Part =
  | {
      readonly kind: "list";
      readonly entries: readonly Entry[];
      readonly marker: "-" | "*" | "+" | "1.";
      readonly loose: boolean;
    }
  | { readonly kind: "heading"; readonly depth: number }
  | { readonly kind: "quote" | "details" | "comment" | "fence"; readonly entries: readonly Entry[] }
  | { readonly kind: "words" };

const entryAbove = (below: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Entry> =>
  fc.record({ kind: fc.constantFrom("task", "task", "plain"), ticked: fc.boolean(), below });
const leaf = entryAbove(fc.constant([]));
const branch = entryAbove(fc.array(entryAbove(fc.array(leaf, { maxLength: 2 })), { maxLength: 3 }));
const entry = entryAbove(fc.array(branch, { maxLength: 3 }));
const entries = fc.array(entry, { minLength: 1, maxLength: 4 });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    kind: fc.constant("list" as const),
    entries,
    marker: fc.constantFrom("-", "*", "+", "1."),
    loose: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("heading" as const), depth: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constantFrom("quote" as const, "details" as const, "comment" as const, "fence" as const),
    entries,
  }),
  fc.record({ kind: fc.constant("words" as const) }),
);

let serial = 0;
function writeEntries(list: readonly Entry[], marker: string, loose: boolean): string[] {
  const indent = " ".repeat(marker.length + 1);
  return list.flatMap(({ kind, ticked, below }, index) => [
    ...(loose && index > 0 ? [""] : []),
    `${marker} ${kind === "task" ? `[${ticked ? "x" : " "}] ` : ""}entry ${serial++}`,
    ...writeEntries(below, marker, false).map((line) => indent + line),
  ]);
}

function write(doc: readonly Part[]): string {
  return doc
    .flatMap((one) => {
      if (one.kind === "heading") return [`${"#".repeat(one.depth)} Heading ${serial++}`, ""];
      // A comment keeps two lists apart, whatever their markers.
      if (one.kind === "list") return [...writeEntries(one.entries, one.marker, one.loose), "", "<!-- end -->", ""];
      if (one.kind === "words") return ["Some words.", ""];
      const lines = writeEntries(one.entries, "-", false);
      if (one.kind === "quote") return [...lines.map((line) => `> ${line}`), "", "<!-- end -->", ""];
      if (one.kind === "details") return ["<details><summary>More</summary>", "", ...lines, "", "</details>", ""];
      if (one.kind === "comment") return ["<!--", ...lines, "-->", ""];
      return ["```", ...lines, "```", ""];
    })
    .join("\n");
}

function count(list: readonly Entry[], inTask: boolean): { items: number; criteria: number } {
  return list.reduce(
    (sum, { kind, below }) => {
      const deeper = count(below, inTask || kind === "task");
      const own = kind === "task" ? 1 : 0;
      return { items: sum.items + own + deeper.items, criteria: sum.criteria + (inTask ? own : 0) + deeper.criteria };
    },
    { items: 0, criteria: 0 },
  );
}

function countParts(doc: readonly Part[]): { sections: number; items: number; criteria: number } {
  const total = { sections: 0, items: 0, criteria: 0 };
  let heading: { used: boolean } | null = null;
  for (const one of doc) {
    if (one.kind === "heading") heading = { used: false };
    if (one.kind !== "list" && one.kind !== "quote" && one.kind !== "details") continue;
    const { items, criteria } = count(one.entries, false);
    total.items += items;
    total.criteria += criteria;
    if (items > 0 && heading?.used === false) {
      heading.used = true;
      total.sections++;
    }
  }
  return total;
}

test("generated checklists are counted as their author would", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (doc, lineEnd) => {
      const { sections, items, criteria } = checkMarkdown(write(doc).replaceAll("\n", lineEnd), "file.md");
      expect({ sections, items, criteria }).toEqual(countParts(doc));
    }),
    { numRuns: 150 },
  );
});

test("any text is read without a fault, and every warning names a line of it", () => {
  const pieces = fc.constantFrom(
    "- [ ] a",
    "  ",
    "\n",
    "# h",
    "> ",
    "<details>",
    "</details>",
    "<!--",
    "-->",
    "```",
    "|a|b|",
    "|-|-|",
    "**x**: y",
    "[ ]",
    "1. ",
    "\t",
    "\r\n",
    "---",
    "[^1]",
    "[^1]: ",
    "<summary>",
    "</summary>",
    "é安",
    "\u202e",
    "&amp;",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { warnings, items, criteria } = checkMarkdown(text, "file.md");
      const lines = text.split(/\r\n|\n|\r/u).length;
      for (const { line, message } of warnings) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(message).toMatch(/\S/u);
      }
      expect(criteria).toBeLessThanOrEqual(items);
    }),
    { numRuns: 400 },
  );
});
