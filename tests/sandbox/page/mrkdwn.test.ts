import { describe, expect, test } from "vitest";
import { parseMrkdwn } from "../../../src/sandbox/page/text/mrkdwn.ts";
import { type Inline, parseInline } from "../../../src/sandbox/page/text/mrkdwn-inline.ts";

/** A short spelling of what would be shown: `b(…)`, `i(…)`, `s(…)`, `code(…)`. */
function spell(nodes: readonly Inline[]): string {
  return nodes.map(spellOne).join("");
}

function spellOne(node: Inline): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return "⏎";
    case "bold":
    case "italic":
    case "strike":
      return `${node.kind[0]}(${spell(node.children)})`;
    case "code":
      return `code(${node.text})`;
    case "link":
      return `link(${node.url} ${spell(node.children)})`;
    case "user":
    case "channel":
    case "group":
      return `${node.kind}(${node.id})`;
    case "broadcast":
      return `broadcast(${node.range})`;
    case "date":
      return `date(${node.timestamp} ${node.format})`;
    case "emoji":
      return node.character;
  }
}

describe("mrkdwn on a line", () => {
  test.each([
    ["*bold* _italic_ ~strike~ `code`", "b(bold) i(italic) s(strike) code(code)"],
    ["_*both*_ and (*in brackets*)", "i(b(both)) and (b(in brackets))"],
    ["*not closed", "*not closed"],
    ["* not bold * and 2*3*4", "* not bold * and 2*3*4"],
    ["snake_case_name and a_b_", "snake_case_name and a_b_"],
    ["*one\ntwo*", "*one⏎two*"],
    ["`a*b*c` stays", "code(a*b*c) stays"],
    [
      "10:30:45 is no emoji, :rocket: is, :no_such_thing: is not",
      "10:30:45 is no emoji, 🚀 is, :no_such_thing: is not",
    ],
    [":large_green_circle::white_check_mark::+1:", "🟢✅👍"],
    ["<https://a.b|*x*> <https://c.d>", "link(https://a.b b(x)) link(https://c.d https://c.d)"],
    ["*<https://a.b/x_y_z*|link>*", "b(link(https://a.b/x_y_z* link))"],
    ["see https://a.b/c_d_e.", "see link(https://a.b/c_d_e https://a.b/c_d_e)."],
    ["<mailto:a@b.c|a@b.c>", "link(mailto:a@b.c a@b.c)"],
    ["<@U1> <@U2|ana> <#C1|x> <!subteam^S1|@sre>", "user(U1) user(U2) channel(C1) group(S1)"],
    ["<!date^1700000000^{date} at {time}^https://a.b|then>", "date(1700000000 {date} at {time})"],
    ["a < b and <unclosed", "a < b and <unclosed"],
  ])("%s", (source, shown) => {
    expect(spell(parseInline(source))).toBe(shown);
  });

  test("a live broadcast is one, an escaped one is text", () => {
    expect(spell(parseInline("<!channel> &lt;!channel&gt; <!here>"))).toBe(
      "broadcast(channel) <!channel> broadcast(here)",
    );
  });

  test("entities are decoded once", () => {
    expect(spell(parseInline("a &amp; b &lt;c&gt; &amp;lt;"))).toBe("a & b <c> &lt;");
    expect(spell(parseInline("`&lt;b&gt; &amp;amp;`"))).toBe("code(<b> &amp;)");
  });
});

describe("mrkdwn over lines", () => {
  test("quotes, code and paragraphs keep their order", () => {
    const blocks = parseMrkdwn("intro\n> one\n&gt; two\nafter\n```\nlet *x* = 1;\n```\nend");
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "quote", "paragraph", "pre", "paragraph"]);
    expect(blocks[3]).toEqual({ kind: "pre", text: "let *x* = 1;" });
  });

  test("three angles quote everything that follows", () => {
    const [quote, ...rest] = parseMrkdwn("&gt;&gt;&gt; one\ntwo\n\nthree");
    expect(rest).toEqual([]);
    expect(quote?.kind === "quote" && spell(quote.children)).toBe("one⏎two⏎⏎three");
  });

  test("empty lines stay", () => {
    const [paragraph] = parseMrkdwn("a\n\nb");
    expect(paragraph?.kind === "paragraph" && spell(paragraph.children)).toBe("a⏎⏎b");
  });
});
