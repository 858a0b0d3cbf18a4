import { refusal } from "./refusal.ts";
import { plain } from "./sample-elements.ts";

const actions = (...elements: readonly object[]) => [{ type: "actions", block_id: "b", elements }];
const input = (element: object) => [{ type: "input", label: plain("x"), element }];
const numeric = (more: object) => input({ type: "number_input", is_decimal_allowed: false, ...more });

export const refusedInputs = [
  refusal(
    "a day that does not exist",
    actions({ type: "datepicker", initial_date: "2026-02-30" }),
    "must be a day that exists",
    "/0/elements/0/initial_date",
  ),
  refusal(
    "a day of another form",
    actions({ type: "datepicker", initial_date: "15.12.2026" }),
    "must be a day like 2026-12-15",
    "/0/elements/0/initial_date",
  ),
  refusal(
    "an hour 24",
    actions({ type: "timepicker", initial_time: "24:00" }),
    "must be a time like 22:25",
    "/0/elements/0/initial_time",
  ),
  refusal(
    "a zone that does not exist",
    actions({ type: "timepicker", timezone: "Mars/Base" }),
    "must be the IANA name of a time zone",
    "/0/elements/0/timezone",
  ),
  refusal("a number as a number", numeric({ initial_value: 5 }), "must provide a string", "/0/element/initial_value"),
  refusal(
    "a decimal where none is allowed",
    numeric({ min_value: "0.5" }),
    "must be a whole number",
    "/0/element/min_value",
  ),
  refusal(
    "a lowest number above the highest",
    numeric({ min_value: "10", max_value: "9" }),
    "must be no more than 9",
    "/0/element/min_value",
  ),
  refusal(
    "a first number below the lowest",
    numeric({ min_value: "10", initial_value: "9" }),
    "must be no less than 10",
    "/0/element/initial_value",
  ),
  refusal(
    "a number input that does not say about decimals",
    input({ type: "number_input" }),
    "missing required field: is_decimal_allowed",
    "/0/element",
  ),
  refusal(
    "a shortest text above the longest",
    input({ type: "plain_text_input", min_length: 9, max_length: 8 }),
    "must be no more than 8",
    "/0/element/min_length",
  ),
  refusal(
    "a first text that is too long for its input",
    input({ type: "plain_text_input", max_length: 2, initial_value: "abc" }),
    "must be less than 3 characters",
    "/0/element/initial_value",
  ),
  refusal(
    "two focused elements",
    [...input({ type: "datepicker", focus_on_load: true }), ...input({ type: "datepicker", focus_on_load: true })],
    "only one element can be focused on load",
    "/1/element/focus_on_load",
    "modal",
  ),
  refusal(
    "a focused element in a message",
    input({ type: "datepicker", focus_on_load: true }),
    "focus_on_load is only allowed in a view",
    "/0/element/focus_on_load",
  ),
  refusal(
    "a response_url outside of an input",
    actions({ type: "channels_select", response_url_enabled: true }),
    "response_url_enabled is only allowed in an input block",
    "/0/elements/0/response_url_enabled",
    "modal",
  ),
  refusal(
    "one dispatch action twice",
    input({
      type: "plain_text_input",
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed", "on_enter_pressed"] },
    }),
    "must not repeat an item",
    "/0/element/dispatch_action_config/trigger_actions_on",
  ),
  refusal(
    "a first text that is too short for its input",
    input({ type: "plain_text_input", min_length: 3, initial_value: "ab" }),
    "must be more than 2 characters",
    "/0/element/initial_value",
  ),
  refusal(
    "fewest lines above the most",
    input({ type: "rich_text_input", min_lines: 3, max_lines: 2 }),
    "must be no more than 2",
    "/0/element/min_lines",
  ),
  refusal(
    "a first number above the highest",
    numeric({ max_value: "9", initial_value: "10" }),
    "must be no more than 9",
    "/0/element/initial_value",
  ),
];
