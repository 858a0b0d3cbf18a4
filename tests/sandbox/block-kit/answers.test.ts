import { describe, expect, it } from "vitest";
import { validateOptions } from "../../../src/sandbox/block-kit/validate-options.ts";
import { validateResponseAction } from "../../../src/sandbox/block-kit/validate-response-action.ts";
import { modal } from "./payloads.ts";
import { plain } from "./sample-elements.ts";

const option = (n: number) => ({ text: plain(`x${n}`), value: `v${n}` });
const many = (n: number) => Array.from({ length: n }, (_, index) => option(index));

describe("the answer to a suggestion", () => {
  const messages = (answer: unknown) => validateOptions(answer).problems.flatMap((one) => one.messages);

  it("may offer nothing, a hundred options, or groups of them", () => {
    for (const answer of [
      { options: [] },
      { options: many(100) },
      { option_groups: [{ label: plain("x"), options: many(2) }] },
    ]) {
      expect(messages(answer)).toEqual([]);
    }
  });

  it.each([
    ["nothing", undefined, "must provide an object", ""],
    ["neither kind", {}, "missing required field: options or option_groups", ""],
    ["both kinds", { options: [], option_groups: [] }, "only one of options and option_groups is allowed", ""],
    ["101 options", { options: many(101) }, "no more than 100 items allowed", "/options"],
    [
      "a text of 76 characters",
      { options: [{ text: plain("x".repeat(76)), value: "v" }] },
      "must be less than 76 characters",
      "/options/0/text/text",
    ],
    [
      "a label without text",
      { option_groups: [{ label: plain(""), options: [] }] },
      "must be more than 0 characters",
      "/option_groups/0/label/text",
    ],
  ])("is refused with %s", (_about, answer, says, at) => {
    expect(messages(answer)).toEqual([`[ERROR] ${says} [json-pointer:${at}]`]);
  });
});

describe("the acknowledgement of a submission", () => {
  const submitted = {
    blocks: [
      { type: "section", block_id: "intro", text: plain("x") },
      { type: "input", block_id: "reason/1", label: plain("x"), element: { type: "plain_text_input" } },
    ],
  };
  const divider = { type: "divider" };
  const messages = (body: unknown) => validateResponseAction(body, submitted).problems.flatMap((one) => one.messages);

  it.each([
    [undefined],
    [null],
    [""],
    [{}],
    [{ response_action: "clear" }],
    [{ response_action: "errors", errors: { "reason/1": "Add a reason." } }],
    [{ response_action: "update", view: modal([divider]) }],
    [{ response_action: "push", view: modal([divider]) }],
  ])("may be %j", (body) => expect(messages(body)).toEqual([]));

  it.each([
    ["a word", "ok", "must provide an object", ""],
    [
      "another action",
      { response_action: "close" },
      "must be a valid enum value: errors, update, push, clear",
      "/response_action",
    ],
    ["no action", { errors: {} }, "missing required field: response_action", ""],
    ["no errors", { response_action: "errors", errors: {} }, "no fewer than 1 items allowed", "/errors"],
    [
      "an error at no block",
      { response_action: "errors", errors: { gone: "x" } },
      "no input block has block_id gone",
      "/errors/gone",
    ],
    [
      "an error at a section",
      { response_action: "errors", errors: { intro: "x" } },
      "no input block has block_id intro",
      "/errors/intro",
    ],
    [
      "an empty error",
      { response_action: "errors", errors: { "reason/1": "" } },
      "must be more than 0 characters",
      "/errors/reason~11",
    ],
    [
      "errors with a view",
      { response_action: "errors", errors: { "reason/1": "x" }, view: modal([divider]) },
      "invalid additional property: view",
      "",
    ],
    ["an update without a view", { response_action: "update" }, "missing required field: view", ""],
    [
      "a home pushed",
      { response_action: "push", view: { type: "home", blocks: [] } },
      "unsupported type: home",
      "/view/type",
    ],
    [
      "a wrong view",
      { response_action: "update", view: modal([{ type: "file" }]) },
      "unsupported type in a modal: file",
      "/view/blocks/0/type",
    ],
  ])("is refused with %s", (_about, body, says, at) => {
    expect(messages(body)).toContain(`[ERROR] ${says} [json-pointer:${at}]`);
  });
});
