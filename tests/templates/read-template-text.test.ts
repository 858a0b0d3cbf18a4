import { expect, test } from "vitest";
import { readTemplateText } from "../../src/templates/read-template-text.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => Buffer.from(text, encoding);

test("UTF-8 and marked UTF-16 files are text", () => {
  expect(readTemplateText(bytes("- [ ] é"), "a.md")).toEqual({ ok: true, text: "- [ ] é" });
  expect(readTemplateText(bytes("\uFEFF- [ ] é", "utf16le"), "a.md")).toEqual({ ok: true, text: "- [ ] é" });
});

test("anything else gets a sentence", () => {
  const notText = "a.md is not text. Expected a YAML or Markdown file in UTF-8.";
  expect(readTemplateText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "a.md")).toEqual({ ok: false, problem: notText });
  expect(readTemplateText(bytes("a\0b"), "a.md")).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/NUL bytes/u),
  });
  expect(readTemplateText(new Uint8Array(5 * 1_048_576), "a.md")).toEqual({
    ok: false,
    problem: "a.md is too large: 5.0 MB, and 1 MB is the limit. Split it into several templates.",
  });
});
