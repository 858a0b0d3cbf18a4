import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";
import { validateOptions } from "../../../src/sandbox/block-kit/validate-options.ts";
import { validateResponseAction } from "../../../src/sandbox/block-kit/validate-response-action.ts";
import { validateView } from "../../../src/sandbox/block-kit/validate-view.ts";
import { modal, pointersIn } from "./payloads.ts";
import { anywhere } from "./sample-blocks.ts";

/** Words of any script, with no character that escaping would lengthen. */
const words = (max: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: max })
    .map((text) => text.replace(/[&<>]/g, "+").slice(0, max))
    .filter((text) => text.trim() !== "" && text.isWellFormed());
const plain = (max: number) => words(max).map((text) => ({ type: "plain_text", text }));
const mrkdwn = (max: number) => words(max).map((text) => ({ type: "mrkdwn", text }));
const sometimes = { requiredKeys: ["type", "text"] } as { requiredKeys: ("type" | "text")[] };

const button = fc.record(
  {
    type: fc.constant("button"),
    text: plain(75),
    value: words(200),
    style: fc.constantFrom("primary", "danger"),
    url: fc.webUrl(),
    accessibility_label: words(75),
  },
  sometimes,
);
const block = fc.oneof(
  fc.record(
    { type: fc.constant("section"), text: fc.oneof(plain(200), mrkdwn(200)), accessory: button, expand: fc.boolean() },
    sometimes,
  ),
  fc.record({ type: fc.constant("section"), fields: fc.array(mrkdwn(50), { minLength: 1, maxLength: 10 }) }),
  fc.record({ type: fc.constant("header"), text: plain(150) }),
  fc.record({
    type: fc.constant("context"),
    elements: fc.array(fc.oneof(plain(50), mrkdwn(50)), { minLength: 1, maxLength: 10 }),
  }),
  fc.record({ type: fc.constant("actions"), elements: fc.array(button, { minLength: 1, maxLength: 5 }) }),
  fc.constantFrom(...anywhere.filter(({ type }) => type !== "actions").map(({ block_id: _, ...rest }) => rest)),
);
const message = fc.record({ text: words(300), blocks: fc.array(block, { maxLength: 8 }) });

describe("any message within the limits", () => {
  it("passes, and passes the same after a way through JSON", () => {
    fc.assert(
      fc.property(message, (content) => {
        const before = validateMessage({ kind: "post", ...content });
        expect(before.problems).toEqual([]);
        expect(validateMessage({ kind: "post", ...JSON.parse(JSON.stringify(content)) })).toEqual(before);
      }),
    );
  });

  it("fails when any one of its objects has something more", () => {
    fc.assert(
      fc.property(
        message.filter(({ blocks }) => blocks.length > 0),
        fc.nat(),
        ({ text, blocks }, at) => {
          const place = at % blocks.length;
          const spoilt = blocks.map((one, index) => (index === place ? { ...one, surprise: 1 } : one));
          const found = validateMessage({ kind: "update", text, blocks: spoilt }).problems.flatMap(
            (one) => one.messages,
          );
          expect(pointersIn(found)).toContain(`/blocks/${place}`);
        },
      ),
    );
  });
});

describe("any JSON at all", () => {
  it("gets a verdict, never a fault", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        validateMessage({ kind: "post", text: json, blocks: json, attachments: json, metadata: json });
        validateMessage({ kind: "post", text: "x", blocks: [json], attachments: [json] });
        validateView(json, "modal");
        validateView(modal([json]), "modal");
        validateOptions(json);
        validateResponseAction(json, { blocks: [json] });
      }),
    );
  });

  it("may nest a hundred thousand deep", () => {
    const deep = () => JSON.parse(`${'{"type":"section","text":'.repeat(100_000)}1${"}".repeat(100_000)}`);
    const accessory = { type: "static_select", options: [deep()], initial_option: deep() };
    const list = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    const blocks = [deep(), { type: list }, { type: "section", text: deep(), accessory }];
    expect(validateMessage({ kind: "post", text: "x", blocks }).problems).toHaveLength(1);
    expect(validateView(deep(), "home").problems).toHaveLength(1);
    expect(validateMessage({ kind: "post", text: "x", metadata: deep() }).problems).toHaveLength(1);
  });

  it("may hold what cannot be turned into a string", () => {
    const odd = { toString: 1, valueOf: 1 };
    const elements = [{ type: "button", action_id: "a" }, { type: "button", action_id: "a" }, { type: odd }];
    const blocks = [
      { type: odd },
      { type: "actions", block_id: odd, elements },
      { type: "alert", text: { type: odd } },
    ];
    expect(validateMessage({ kind: "post", text: "x", blocks }).problems).toHaveLength(1);
    expect(validateView(modal(blocks, { type: odd }), "modal").problems).toHaveLength(1);
  });
});
