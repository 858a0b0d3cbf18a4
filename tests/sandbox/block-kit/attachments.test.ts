import { describe, expect, it } from "vitest";
import { validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";

const judge = (attachments: unknown) => validateMessage({ kind: "post", text: "x", attachments }).problems;
const divider = { type: "divider", block_id: "same" };

describe("the attachments of a message", () => {
  it("may hold blocks beside a color, or the older fields", () => {
    const older = {
      color: "good",
      fallback: "plain",
      pretext: "before",
      author_name: "Ana",
      author_link: "https://example.com",
      title: "Backups",
      title_link: "https://example.com",
      text: "*restored*",
      fields: [{ title: "Status", value: "done", short: true }],
      footer: "readiness",
      image_url: "https://example.com/a.png",
      ts: "1800000000",
      mrkdwn_in: ["text"],
    };
    expect(judge([{ color: "#439FE0", blocks: [divider] }, older])).toEqual([]);
  });

  it("may be 100, not 101", () => {
    const many = (n: number) => Array.from({ length: n }, () => ({ text: "x" }));
    expect(judge(many(100))).toEqual([]);
    expect(judge(many(101)).map(({ error }) => error)).toEqual(["too_many_attachments"]);
  });

  it.each([
    ["text", 3000],
    ["pretext", 3000],
    ["title", 300],
    ["author_name", 300],
    ["footer", 300],
    ["fallback", 4000],
  ])("have a %s of up to %d characters", (key, max) => {
    expect(judge([{ text: "x", [key]: "x".repeat(max) }])).toEqual([]);
    expect(judge([{ text: "x", [key]: "x".repeat(max + 1) }])).toEqual([
      {
        error: "invalid_attachments",
        messages: [`[ERROR] must be less than ${max + 1} characters [json-pointer:/attachments/0/${key}]`],
      },
    ]);
  });

  it("have up to 10 fields", () => {
    const fields = (n: number) => Array.from({ length: n }, () => ({ title: "x", value: "y" }));
    expect(judge([{ fields: fields(10) }])).toEqual([]);
    expect(judge([{ fields: fields(11) }])).toHaveLength(1);
  });

  it.each([
    [
      "two pictures",
      [{ image_url: "https://a.io", thumb_url: "https://a.io" }],
      "cannot stand beside image_url",
      "/attachments/0/thumb_url",
    ],
    ["no array", "x", "must provide an array", "/attachments"],
    ["one that says nothing", [{ color: "good" }], "no_text", "/attachments/0"],
    ["an unknown property", [{ text: "x", colour: "good" }], "invalid additional property: colour", "/attachments/0"],
    [
      "a text beside blocks",
      [{ blocks: [divider], text: "x" }],
      "is not shown in an attachment with blocks",
      "/attachments/0/text",
    ],
    [
      "a wrong block",
      [{ blocks: [divider, { type: "alert" }] }],
      "unsupported type in a message: alert",
      "/attachments/0/blocks/1/type",
    ],
    [
      "a block_id of a neighbour",
      [{ blocks: [divider] }, { blocks: [divider] }],
      "block_id already exists: same",
      "/attachments/1/blocks/0/block_id",
    ],
    [
      "an icon without a footer",
      [{ text: "x", footer_icon: "https://a.io" }],
      "requires footer",
      "/attachments/0/footer_icon",
    ],
    [
      "a footer of 301 characters",
      [{ text: "x", footer: "x".repeat(301) }],
      "must be less than 301 characters",
      "/attachments/0/footer",
    ],
  ])("are refused with %s", (_about, attachments, says, at) => {
    expect(judge(attachments)).toEqual([
      { error: "invalid_attachments", messages: [`[ERROR] ${says} [json-pointer:${at}]`] },
    ]);
  });
});
