import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDatabaseUrl } from "../../src/store/database-url.ts";
import { storable } from "../../src/store/storable.ts";

describe("text to be stored", () => {
  it("has no NUL and no half of a pair, in values and in keys, and is otherwise the same", () => {
    const value = { "a\u0000": ["x\ud800y", { deep: "\udc00" }], same: "\\u0000 👩‍🚀 \u202e", number: 1, none: null };
    const clean = { "a\uFFFD": ["x\uFFFDy", { deep: "\uFFFD" }], same: "\\u0000 👩‍🚀 \u202e", number: 1, none: null };
    expect(storable(value)).toStrictEqual(clean);
  });

  it("is well formed whatever comes in, and stays as it is the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = storable(text);
        expect(once.isWellFormed() && !once.includes("\u0000")).toBe(true);
        expect(storable(once)).toBe(once);
        if (text.isWellFormed() && !text.includes("\u0000")) expect(once).toBe(text);
      }),
    );
  });
});

describe("a database's address", () => {
  it.each([
    ["file:./data/readiness.db", { dialect: "sqlite", file: "./data/readiness.db" }],
    ["file:/var/lib/readiness.db", { dialect: "sqlite", file: "/var/lib/readiness.db" }],
    ["file:///var/lib/my%20bot.db", { dialect: "sqlite", file: "/var/lib/my bot.db" }],
    [":memory:", { dialect: "sqlite", file: ":memory:" }],
    ["file::memory:", { dialect: "sqlite", file: ":memory:" }],
    ["postgres://u:p@h/d", { dialect: "postgres", url: "postgres://u:p@h/d" }],
    ["postgresql://h/d", { dialect: "postgres", url: "postgresql://h/d" }],
  ])("%s is understood", (url, parsed) => {
    expect(parseDatabaseUrl(url)).toEqual(parsed);
  });

  it.each([
    ["mysql://ana:hunter2@h/d", /cannot begin with mysql:/],
    ["data/readiness.db", /cannot begin with "data\/readiness\.db"/],
    ["", /cannot begin with ""/],
    ["file:", /names no file/],
    ["file:./data/", /names no file/],
    ["file:./a.db?mode=ro", /takes no parameters/],
    ["file://server/a.db", /another machine/],
    ["postgres://:hunter2@:x", /not a complete URL/],
  ])("%s is refused with what is expected", (url, sentence) => {
    expect(() => parseDatabaseUrl(url)).toThrow(sentence);
    expect(() => parseDatabaseUrl(url)).toThrow(/Expected: file:/);
    expect(() => parseDatabaseUrl(url)).not.toThrow(/hunter2/);
  });
});
