import { describe, expect, it } from "vitest";
import { complaints } from "./payloads.ts";
import { choices, datetimepicker, inputs, plain } from "./sample-elements.ts";

const inInput = (element: object) => [{ type: "input", label: plain("x"), element }];
const elements = [...choices, datetimepicker, ...inputs].filter(({ type }) => !type.endsWith("button"));
const typedIn = inputs.filter(({ type }) => type.includes("input"));
const withPlaceholder = elements.filter(
  ({ type }) => !["checkboxes", "radio_buttons", "datetimepicker"].includes(type),
);

describe("an input block", () => {
  it.each(elements)("may focus its $type in a view", (element) => {
    const blocks = inInput({ ...element, focus_on_load: true });
    expect(complaints("modal", blocks)).toEqual([]);
    expect(complaints("home", blocks)).toEqual([]);
    expect(complaints("message", blocks)).not.toEqual([]);
  });

  it.each(typedIn)("may hear of every character in its $type", (element) => {
    const blocks = inInput({ ...element, dispatch_action_config: { trigger_actions_on: ["on_character_entered"] } });
    expect(complaints("modal", blocks)).toEqual([]);
  });

  it.each(withPlaceholder)("may have a placeholder in its $type", (element) => {
    expect(complaints("modal", inInput({ ...element, placeholder: plain("Pick or type") }))).toEqual([]);
  });

  it("may start empty, although a shortest text is asked for", () => {
    expect(complaints("modal", inInput({ type: "plain_text_input", min_length: 3, initial_value: "" }))).toEqual([]);
  });

  it("may ask for one exact length", () => {
    const exact = { type: "plain_text_input", min_length: 3, max_length: 3, initial_value: "abc" };
    expect(complaints("modal", inInput(exact))).toEqual([]);
  });
});
