import fc from "fast-check";
import { expect, test } from "vitest";
import { importMarkdown } from "../../../src/templates/markdown/import-markdown.ts";
import { parseTemplate } from "../../../src/templates/yaml/parse-template.ts";
import { writeTemplate } from "../../../src/templates/yaml/write-template.ts";

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "SEC-01",
    "PRC-15-001",
    "[AC-2(1)]",
    "(should)",
    "**Bold**:",
    "`code`",
    "[a](http://b.c)",
    "安全检查",
    "مراجعة",
    "null",
    "yes",
    "#",
    ":",
    "1.2.3",
    "é́",
    "long ".repeat(50).trim(),
  ),
);
const line = fc
  .tuple(
    fc.constantFrom("- [ ] ", "  - [ ] ", "    - [ ] ", "# ", "## ", "- ", "", "> - [ ] "),
    fc.array(words, { minLength: 1, maxLength: 4 }),
  )
  .map(([start, rest]) => start + rest.join(" "));

test("whatever is imported can be exported as YAML and read back as the same template", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const { template } = importMarkdown(lines.join("\n"), "some-file.md");
      if (template === null) return;
      const parsed = parseTemplate(writeTemplate(template), "out.yaml");
      expect(parsed.ok ? parsed.template : parsed.problems).toEqual(template);
    }),
    { numRuns: 200 },
  );
});
