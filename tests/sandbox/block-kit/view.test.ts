import { describe, expect, it } from "vitest";
import { validateView } from "../../../src/sandbox/block-kit/validate-view.ts";
import { modal } from "./payloads.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const divider = { type: "divider" };
const input = { type: "input", label: plain("x"), element: { type: "plain_text_input" } };
const x = (n: number) => "x".repeat(n);
const messages = (view: unknown, type: "modal" | "home" = "modal") =>
  validateView(view, type).problems.flatMap((one) => one.messages);

describe("a view", () => {
  it("may have all its properties", () => {
    const more = {
      close: plain("Cancel"),
      private_metadata: "",
      callback_id: "item",
      external_id: "item-1",
      clear_on_close: true,
      notify_on_close: false,
    };
    expect(validateView(modal([input], more), "modal")).toEqual({ problems: [], warnings: [] });
    expect(
      validateView({ type: "home", blocks: [], private_metadata: "{}", callback_id: "home", external_id: "h" }, "home")
        .problems,
    ).toEqual([]);
  });

  it.each([
    ["title", 24, (n: number) => ({ title: plain(x(n)) }), "/view/title/text"],
    ["submit", 24, (n: number) => ({ submit: plain(x(n)) }), "/view/submit/text"],
    ["close", 24, (n: number) => ({ close: plain(x(n)) }), "/view/close/text"],
    ["private_metadata", 3000, (n: number) => ({ private_metadata: x(n) }), "/view/private_metadata"],
    ["callback_id", 255, (n: number) => ({ callback_id: x(n) }), "/view/callback_id"],
    ["external_id", 255, (n: number) => ({ external_id: x(n) }), "/view/external_id"],
  ])("has a %s of up to %d characters", (_name, max, make, at) => {
    expect(messages(modal([divider], make(max)))).toEqual([]);
    expect(messages(modal([divider], make(max + 1)))).toEqual([
      "[ERROR] failed to match all allowed schemas [json-pointer:/view]",
      `[ERROR] must be less than ${max + 1} characters [json-pointer:${at}]`,
    ]);
  });

  it.each([
    ["nothing", undefined, "must provide an object", "/view"],
    ["a title in mrkdwn", modal([divider], { title: mrkdwn("x") }), "unsupported type: mrkdwn", "/view/title/type"],
    ["inputs without submit", modal([input], { submit: undefined }), "missing required field: submit", "/view"],
    ["a home where a modal opens", { type: "home", blocks: [] }, "unsupported type: home", "/view/type"],
    ["no blocks", modal([]), "no fewer than 1 items allowed", "/view/blocks"],
    ["blocks as a string", modal([], { blocks: "[]" }), "must provide an array", "/view/blocks"],
    ["an id that only Slack gives", modal([divider], { id: "V1" }), "invalid additional property: id", "/view"],
    [
      "submit_disabled, which only workflow steps have",
      modal([divider], { submit_disabled: true }),
      "invalid additional property: submit_disabled",
      "/view",
    ],
    [
      "a markdown block",
      modal([{ type: "markdown", text: "x" }]),
      "unsupported type in a modal: markdown",
      "/view/blocks/0/type",
    ],
  ])("is refused with %s", (_about, view, says, at) => {
    expect(messages(view)).toContain(`[ERROR] ${says} [json-pointer:${at}]`);
  });

  it("needs no submit without inputs, and the home has no title", () => {
    expect(messages(modal([divider], { submit: undefined }))).toEqual([]);
    expect(messages({ type: "home", blocks: [divider], title: plain("x") }, "home")).toContain(
      "[ERROR] invalid additional property: title [json-pointer:/view]",
    );
  });

  it("may be 250,000 bytes of JSON, not one more", () => {
    const section = { type: "section", text: plain(x(2700)) };
    const blocks = Array.from({ length: 90 }, () => section);
    const left = 250_000 - JSON.stringify(modal(blocks, { private_metadata: "" })).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(3000);
    expect(messages(modal(blocks, { private_metadata: x(left) }))).toEqual([]);
    expect(
      validateView(modal(blocks, { private_metadata: x(left + 1) }), "modal").problems.map(({ error }) => error),
    ).toEqual(["view_too_large"]);
  });

  it("passes warnings on", () => {
    expect(validateView(modal([{ type: "section", text: mrkdwn("a & b") }]), "modal").warnings).toHaveLength(1);
  });
});
