import { refusal } from "./refusal.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const option = (value: string) => ({ text: plain(value), value });
const actions = (...elements: readonly object[]) => [{ type: "actions", block_id: "b", elements }];
const input = (element: object) => [{ type: "input", label: plain("x"), element }];
const section = (more: object) => [{ type: "section", ...more }];
const button = { type: "button", text: plain("x") };
const select = (more: object) => actions({ type: "static_select", options: [option("a")], ...more });

export const refusedElements = [
  refusal(
    "emoji in mrkdwn",
    section({ text: { ...mrkdwn("x"), emoji: true } }),
    "invalid additional property: emoji",
    "/0/text",
  ),
  refusal(
    "a button with mrkdwn",
    actions({ ...button, text: mrkdwn("x") }),
    "unsupported type: mrkdwn",
    "/0/elements/0/text/type",
  ),
  refusal(
    "a button in another style",
    actions({ ...button, style: "warning" }),
    "must be a valid enum value: primary, danger",
    "/0/elements/0/style",
  ),
  refusal("a button to nowhere", actions({ ...button, url: "example.com" }), "invalid url", "/0/elements/0/url"),
  refusal(
    "a button that runs a script",
    actions({ ...button, url: "javascript:alert(1)" }),
    "invalid url",
    "/0/elements/0/url",
  ),
  refusal("a url with a space", actions({ ...button, url: "https://a.io/a b" }), "invalid url", "/0/elements/0/url"),
  refusal("an image in an actions block", actions({ type: "image" }), "unsupported type: image", "/0/elements/0/type"),
  refusal(
    "a text input in an actions block",
    actions({ type: "plain_text_input" }),
    "unsupported type: plain_text_input",
    "/0/elements/0/type",
  ),
  refusal(
    "a text input as an accessory",
    section({ text: plain("x"), accessory: { type: "plain_text_input" } }),
    "unsupported type: plain_text_input",
    "/0/accessory/type",
    "modal",
  ),
  refusal(
    "a moment as an accessory",
    section({ text: plain("x"), accessory: { type: "datetimepicker" } }),
    "unsupported type: datetimepicker",
    "/0/accessory/type",
  ),
  refusal("a button in an input block", input(button), "unsupported type: button", "/0/element/type", "modal"),
  refusal(
    "an overflow in an input block",
    input({ type: "overflow", options: [option("a")] }),
    "unsupported type: overflow",
    "/0/element/type",
    "modal",
  ),
  refusal(
    "a button in a context",
    [{ type: "context", elements: [button] }],
    "unsupported type: button",
    "/0/elements/0/type",
  ),
  refusal(
    "a file input on the home",
    input({ type: "file_input" }),
    "unsupported type in a home: file_input",
    "/0/element/type",
    "home",
  ),
  refusal(
    "a select with two kinds of options",
    select({ option_groups: [{ label: plain("x"), options: [option("a")] }] }),
    "only one of options and option_groups is allowed",
    "/0/elements/0",
  ),
  refusal(
    "a choice that is not offered",
    select({ initial_option: option("b") }),
    "must match one of the options",
    "/0/elements/0/initial_option",
  ),
  refusal(
    "a choice that differs a little",
    select({ initial_option: { ...option("a"), description: plain("x") } }),
    "must match one of the options",
    "/0/elements/0/initial_option",
  ),
  refusal(
    "two options with one value",
    select({ options: [option("a"), option("a")] }),
    "option value already exists: a",
    "/0/elements/0/options/1",
  ),
  refusal(
    "an address in a select",
    select({ options: [{ ...option("a"), url: "https://a.io" }] }),
    "invalid additional property: url",
    "/0/elements/0/options/0",
  ),
  refusal(
    "a formatted option in a select",
    select({ options: [{ text: mrkdwn("a"), value: "a" }] }),
    "unsupported type: mrkdwn",
    "/0/elements/0/options/0/text/type",
  ),
  refusal(
    "an option without a value",
    select({ options: [{ text: plain("a") }] }),
    "missing required field: value",
    "/0/elements/0/options/0",
  ),
  refusal(
    "more chosen than may be",
    actions({ type: "multi_users_select", initial_users: ["U1", "U2"], max_selected_items: 1 }),
    "no more than 1 items allowed",
    "/0/elements/0/initial_users",
  ),
  refusal(
    "a name for an id",
    actions({ type: "users_select", initial_user: "@ana" }),
    "must be the id of a user",
    "/0/elements/0/initial_user",
  ),
  refusal(
    "an empty filter",
    actions({ type: "conversations_select", filter: {} }),
    "missing required field: include or exclude_external_shared_channels or exclude_bot_users",
    "/0/elements/0/filter",
  ),
  refusal(
    "a dialog that asks nothing",
    actions({ ...button, confirm: { text: plain("x") } }),
    "missing required field: title",
    "/0/elements/0/confirm",
  ),
];
