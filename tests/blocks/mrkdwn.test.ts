import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, escaped, literal, manyLines, oneLine } from "../../blocks/mrkdwn.ts";
import { code, say, typed } from "../../blocks/words/phrase.ts";
import { mrkdwn } from "../../blocks/words/written-as.ts";
import { parseMrkdwn } from "../../src/sandbox/page/text/mrkdwn.ts";
import { type Inline, parseInline } from "../../src/sandbox/page/text/mrkdwn-inline.ts";
import { hostileText } from "./support/hostile-text.ts";

/** What a reader sees of mrkdwn, and whether anything in it is more than text. A bare web address may become a link. */
function read(text: string): { shown: string; live: readonly string[] } {
  const live: string[] = [];
  const inline = (node: Inline): string => {
    if (node.kind === "text") return node.text;
    if (node.kind === "break") return "\n";
    if (node.kind === "link" && node.children.every((child) => child.kind === "text" && child.text === node.url))
      return node.url;
    live.push(node.kind);
    return "";
  };
  const shown = parseMrkdwn(text).map((block) => {
    if (block.kind !== "paragraph") live.push(block.kind);
    return block.kind === "pre" ? block.text : block.children.map(inline).join("");
  });
  return { shown: shown.join("\n").replaceAll("\uFEFF", "").replaceAll("ˋ", "`"), live };
}

describe("typed text in mrkdwn", () => {
  it("is shown letter for letter and is never more than text", () => {
    fc.assert(
      fc.property(hostileText(300), (text) => {
        const line = oneLine(text);
        expect(read(literal(line))).toEqual({ shown: line, live: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["R&D &amp; <b>", "R&amp;D &amp;amp; &lt;b&gt;"],
    ["JWT_SECRET_KEY", "JWT_SECRET_KEY"],
    ["2*3*4", "2*3*4"],
  ])("writes %s as %s", (text, written) => {
    expect(literal(text)).toBe(written);
  });

  it.each(["*bold*", "_it_", "~no~", "`code`", "```fence```", ":tada:", "> quote", "*a* *b*", "(*c*)", "**d**"])(
    "leaves %s unformatted",
    (text) => {
      expect(read(literal(text))).toEqual({ shown: text, live: [] });
    },
  );

  it("stays whole between our own marks", () => {
    const nodes = parseInline(
      mrkdwn(say`${typed("Load test", 50, "bold")} — ${code("pay*ments")} — ${typed("*x*", 50, "bold")}`),
    );
    expect(nodes[0]).toEqual({ kind: "bold", children: [{ kind: "text", text: "Load test" }] });
    expect(
      nodes.map((node) => (node.kind === "text" ? node.text.replaceAll("\uFEFF", "").replaceAll("ˋ", "`") : node.kind)),
    ).toEqual(["bold", " — ", "code", " — *x*"]);
  });
});

describe("cutting", () => {
  it("keeps to the length after escaping, and cuts no character and no entity in two", () => {
    fc.assert(
      fc.property(hostileText(400), fc.integer({ min: 12, max: 200 }), (text, limit) => {
        const line = oneLine(text);
        const short = cut(line, limit);
        expect(literal(short).length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(true);
        expect(short === line || short.endsWith("…")).toBe(true);
        expect(escaped(short).replace(/&(?:amp|lt|gt);/g, "")).not.toContain("&");
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves a family of emoji joined", () => {
    expect(oneLine("👩‍👩‍👧‍👦 done")).toBe("👩‍👩‍👧‍👦 done");
  });
});

describe("cleaning", () => {
  it("takes out what cannot be seen or turns the text around, and nothing else", () => {
    expect(oneLine("a\u202Eb\u0000c\n\n d\u200B")).toBe("abc d");
    expect(manyLines("one\r\ntwo\n\n\n\nthree\u2066")).toBe("one\ntwo\n\nthree");
    expect(oneLine("\uD800x")).toBe("�x");
    expect(oneLine("الأسرار في مدير الأسرار")).toBe("الأسرار في مدير الأسرار");
  });
});
