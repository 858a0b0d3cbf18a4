import { describe, expect, it } from "vitest";
import { type MessageContent, validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const judge = (message: Omit<MessageContent, "kind">) => validateMessage({ kind: "update", ...message });
const errors = (message: Omit<MessageContent, "kind">) => judge(message).problems.map(({ error }) => error);
const sections = (...texts: readonly string[]) => texts.map((text) => ({ type: "section", text: mrkdwn(text) }));
const x = (n: number) => "x".repeat(n);

describe("the text of a message", () => {
  it.each(["post", "update", "ephemeral"] as const)("may be 4,000 characters in a %s, not 4,001", (kind) => {
    expect(validateMessage({ kind, text: x(4000) }).problems).toEqual([]);
    expect(validateMessage({ kind, text: x(4001) }).problems).toEqual([
      { error: "msg_too_long", messages: ["[ERROR] must be less than 4001 characters [json-pointer:/text]"] },
    ]);
  });

  it("is counted after escaping", () => {
    expect(errors({ text: `${x(3996)}&` })).toEqual(["msg_too_long"]);
    expect(errors({ text: `${x(3995)}&amp;` })).toEqual([]);
    expect(errors({ text: `${x(3987)}<@U0123ABCD>` })).toEqual([]);
  });

  it("is needed where nothing else is said", () => {
    for (const nothing of [{}, { text: "" }, { text: " \n" }, { text: "", blocks: [], attachments: [] }]) {
      expect(errors(nothing)).toEqual(["no_text"]);
    }
  });

  it("is missed, but not required, beside blocks", () => {
    const { problems, warnings } = judge({ blocks: sections("x") });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^\[WARN\] missing_text_in_message.*\[json-pointer:\/text\]$/)]);
  });

  it("is a whole string", () => {
    expect(errors({ text: 5 })).toEqual(["invalid_arguments"]);
    expect(errors({ text: "half \ud83d" })).toEqual(["invalid_arguments"]);
  });
});

describe("the blocks of a message", () => {
  it("are an array", () => {
    expect(errors({ text: "x", blocks: "[]" })).toEqual(["invalid_blocks_format"]);
    expect(errors({ text: "x", blocks: { type: "divider" } })).toEqual(["invalid_blocks_format"]);
  });

  it("hold 12,000 characters together, not 12,001", () => {
    expect(errors({ text: "x", blocks: sections(x(3000), x(3000), x(3000), x(3000)) })).toEqual([]);
    expect(
      errors({
        text: "x",
        blocks: [...sections(x(3000), x(3000), x(3000), x(3000)), { type: "header", text: plain("x") }],
      }),
    ).toEqual(["msg_blocks_too_long"]);
  });

  it("hold fewer characters where these must be escaped", () => {
    const plainSections = (...texts: readonly string[]) =>
      texts.map((text) => ({ type: "section", text: plain(text) }));
    expect(errors({ text: "x", blocks: plainSections("&".repeat(600), "<".repeat(750), x(3000), x(3000)) })).toEqual(
      [],
    );
    expect(errors({ text: "x", blocks: plainSections("&".repeat(601)) })).toEqual(["invalid_blocks"]);
  });

  it("share the 12,000 characters with the attachments", () => {
    const attachments = [{ blocks: sections(x(3000)) }];
    expect(errors({ text: "x", blocks: sections(x(3000), x(3000), x(3000)), attachments })).toEqual([]);
    expect(errors({ text: "x", blocks: sections(x(3000), x(3000), x(3000), "x"), attachments })).toEqual([
      "msg_blocks_too_long",
    ]);
  });
});

describe("an ephemeral message", () => {
  it("keeps no metadata", () => {
    const metadata = { event_type: "x", event_payload: {} };
    expect(validateMessage({ kind: "post", text: "x", metadata }).problems).toEqual([]);
    expect(validateMessage({ kind: "ephemeral", text: "x", metadata }).problems).toEqual([
      {
        error: "invalid_arguments",
        messages: ["[ERROR] an ephemeral message keeps no metadata [json-pointer:/metadata]"],
      },
    ]);
  });
});

describe("what is wrong in several places", () => {
  it("is told in Slack's order: text, blocks, attachments, metadata", () => {
    expect(errors({ text: x(4001), blocks: [{}], attachments: [{}], metadata: {} })).toEqual([
      "msg_too_long",
      "invalid_blocks",
      "invalid_attachments",
      "invalid_metadata_schema",
    ]);
  });
});

describe("formatted text", () => {
  const warned = (text: string) => judge({ text: "x", blocks: sections(text) }).warnings;

  it.each([
    "*a* &amp; &lt;b&gt;",
    "<@U0123ABCD> <@U0123ABCD|ana> <#C0123ABCD> <#C0123ABCD|launches>",
    "<!here> <!subteam^S0123ABCD> <!subteam^S0123ABCD|@dba> <!date^1392734382^{date}^https://example.com|soon>",
    "<https://example.com/a?b=c&amp;d=e|*report*> <mailto:ana@example.com|Ana> <https://example.com>",
    "> quoted\n> again",
  ])("is well formed: %s", (text) => expect(warned(text)).toEqual([]));

  it.each([
    ["a & b", "&"],
    ["a &nbsp; b", "&"],
    ["cut &am", "&"],
    ["a < b", "<"],
    ["List<String>", "< >"],
    ["<javascript:alert(1)|x>", "< >"],
    ["a -> b", ">"],
    ["<https://a.io?a=1&b=2>", "&"],
  ])("is accepted with a warning: %s", (text, raw) => {
    expect(warned(text)).toEqual([
      `[WARN] unescaped ${raw} in mrkdwn: write &amp; &lt; &gt; [json-pointer:/blocks/0/text/text]`,
    ]);
    expect(errors({ text: "x", blocks: sections(text) })).toEqual([]);
  });

  it("is looked for in the text of the message, and not in plain text", () => {
    expect(judge({ text: "a & b" }).warnings).toHaveLength(1);
    expect(judge({ text: "x", blocks: [{ type: "header", text: plain("a & b") }] }).warnings).toEqual([]);
  });
});
