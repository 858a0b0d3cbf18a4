import fc from "fast-check";
import { expect, test } from "vitest";
import type { EvidenceKind, Life, Template } from "../../../src/domain/template.ts";
import { contentKey } from "../../../src/templates/content-key.ts";
import { shippedTemplates } from "../../../src/templates/shipped-templates.ts";
import { parseTemplate } from "../../../src/templates/yaml/parse-template.ts";
import { writeTemplate } from "../../../src/templates/yaml/write-template.ts";

const title = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "null",
      "yes",
      "1.0",
      "0x1f",
      "- a",
      "a: b",
      "# no",
      "'",
      '"',
      "{a}",
      "|",
      "~",
      "安全",
      "مراجعة",
      "*a",
      "&b",
      "!c",
      "%d",
      "@e",
      "`f`",
    ),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: titles have no control characters
  .map((text) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/gu, "").trim())
  .filter((text) => text !== "");
const text = fc.oneof(
  title,
  fc.array(title, { maxLength: 4 }).map((lines) => lines.join("\n").trim()),
  fc.constant(""),
  fc.constant("a\n\n  b\n\tc"),
);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._()-]{0,20}$/u);
const role = fc.constantFrom("sre", "security", "data-platform");
const life: fc.Arbitrary<Life> = fc.oneof(
  fc.constantFrom<Life>("release", "unlimited"),
  fc.record({ days: fc.integer({ min: 1, max: 9_999 }) }),
);
const kinds = fc.subarray<EvidenceKind>(["link", "text", "number", "file", "check", "drill"], { minLength: 1 });
const item = fc.record({
  id,
  title,
  level: fc.constantFrom("must" as const, "should" as const),
  role: fc.option(role),
  why: text,
  verify: text,
  evidence: fc.record({ required: fc.boolean(), kinds, expects: fc.oneof(title, fc.constant("")), life }),
  due: fc.option(
    fc.oneof(
      fc.constant({ before: 0, of: "days" as const }),
      fc.record({
        before: fc.integer({ min: 1, max: 999 }),
        of: fc.constantFrom("days" as const, "working-days" as const),
      }),
    ),
  ),
  recurring: fc.boolean(),
  waivable: fc.boolean(),
  criteria: fc.uniqueArray(fc.record({ id, title, optional: fc.boolean() }), {
    maxLength: 4,
    selector: (criterion) => criterion.id,
  }),
});
const template: fc.Arbitrary<Template> = fc
  .record({
    id: fc.constantFrom("web", "trading-platform", "上线"),
    version: fc.integer({ min: 1, max: 1_000 }),
    title,
    description: text,
    signOffs: fc.uniqueArray(fc.record({ role, quorum: fc.integer({ min: 1, max: 50 }) }), {
      selector: (rule) => rule.role,
    }),
    items: fc.uniqueArray(item, { minLength: 1, maxLength: 6, selector: (one) => one.id }),
    sections: fc.uniqueArray(fc.record({ id, title }), {
      minLength: 1,
      maxLength: 3,
      selector: (section) => section.id,
    }),
  })
  .map(({ items, sections, ...rest }) => ({
    ...rest,
    sections: sections
      .map((section, s) => ({
        ...section,
        // Each item waits for the one before it, so that no ring comes about.
        items: items
          .map((one, i) => ({ ...one, waitsFor: i % 2 === 1 ? items.slice(i - 1, i).map((before) => before.id) : [] }))
          .filter((_, i) => i % sections.length === s),
      }))
      .filter((section) => section.items.length > 0),
  }));

test("a template that is written as YAML reads back the same", () => {
  fc.assert(
    fc.property(template, (original) => {
      const parsed = parseTemplate(writeTemplate(original), "out.yaml");
      expect(parsed.ok ? parsed.template : parsed.problems).toEqual(original);
    }),
    { numRuns: 200 },
  );
});

test("the shipped templates survive export and import with the same content key", () => {
  for (const original of shippedTemplates()) {
    const parsed = parseTemplate(writeTemplate({ ...original, version: 7 }), "out.yaml");
    expect(parsed.ok && parsed.template).toEqual({ ...original, version: 7 });
    expect(parsed.ok && contentKey(parsed.template)).toBe(contentKey(original));
  }
});

test("the content key changes with any word, and not with the order of keys", () => {
  const [original] = shippedTemplates();
  if (original === undefined) throw new Error("nothing shipped");
  const reordered: Template = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(original).reverse())));
  expect(contentKey(reordered)).toBe(contentKey(original));
  expect(contentKey({ ...original, title: `${original.title}.` })).not.toBe(contentKey(original));
});
