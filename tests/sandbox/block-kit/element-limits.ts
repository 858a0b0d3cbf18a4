import { type Limit, link, many, x } from "./limit.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const inActions = (element: object) => [{ type: "actions", elements: [element] }];
const inInput = (element: object, more: object = {}) => [{ type: "input", label: plain("x"), element, ...more }];
const withButton = (more: object) => inActions({ type: "button", text: plain("x"), ...more });
const withConfirm = (more: object) =>
  withButton({ confirm: { title: plain("x"), text: plain("x"), confirm: plain("x"), deny: plain("x"), ...more } });
const date = { type: "date", timestamp: 1, format: "{date}" };
const inText = (...elements: readonly object[]) => [
  { type: "rich_text", elements: [{ type: "rich_text_section", elements }] },
];

export const elementLimits: readonly Limit[] = [
  {
    name: "a button's text",
    make: (n) => withButton({ text: plain(x(n)) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/text/text",
  },
  { name: "a button's value", make: (n) => withButton({ value: x(n) }), max: 2000, min: 1, at: "/0/elements/0/value" },
  { name: "a button's address", make: (n) => withButton({ url: link(n) }), max: 3000, at: "/0/elements/0/url" },
  {
    name: "a button's accessibility_label",
    make: (n) => withButton({ accessibility_label: x(n) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/accessibility_label",
  },
  {
    name: "an action_id",
    make: (n) => withButton({ action_id: x(n) }),
    max: 255,
    min: 1,
    at: "/0/elements/0/action_id",
  },
  {
    name: "a confirm dialog's title",
    make: (n) => withConfirm({ title: plain(x(n)) }),
    max: 100,
    min: 1,
    at: "/0/elements/0/confirm/title/text",
  },
  {
    name: "a confirm dialog's text",
    make: (n) => withConfirm({ text: mrkdwn(x(n)) }),
    max: 300,
    min: 1,
    at: "/0/elements/0/confirm/text/text",
  },
  {
    name: "a confirm dialog's yes",
    make: (n) => withConfirm({ confirm: plain(x(n)) }),
    max: 30,
    min: 1,
    at: "/0/elements/0/confirm/confirm/text",
  },
  {
    name: "a confirm dialog's no",
    make: (n) => withConfirm({ deny: plain(x(n)) }),
    max: 30,
    min: 1,
    at: "/0/elements/0/confirm/deny/text",
  },
  {
    name: "max_files",
    surface: "modal",
    make: (n) => inInput({ type: "file_input", max_files: n }),
    max: 10,
    min: 1,
    at: "/0/element/max_files",
    unit: "value",
  },
  {
    name: "max_length of an input",
    make: (n) => inInput({ type: "plain_text_input", max_length: n }),
    max: 3000,
    min: 1,
    at: "/0/element/max_length",
    unit: "value",
  },
  {
    name: "min_length of an input",
    make: (n) => inInput({ type: "plain_text_input", min_length: n }),
    max: 3000,
    min: 0,
    at: "/0/element/min_length",
    unit: "value",
  },
  {
    name: "what an input starts with",
    make: (n) => inInput({ type: "plain_text_input", initial_value: x(n) }),
    max: 3000,
    at: "/0/element/initial_value",
  },
  {
    name: "lines of a rich text input",
    make: (n) => inInput({ type: "rich_text_input", max_lines: n }),
    max: 100,
    min: 1,
    at: "/0/element/max_lines",
    unit: "value",
  },
  {
    name: "a moment",
    make: (n) => inActions({ type: "datetimepicker", initial_date_time: n }),
    max: 9_999_999_999,
    min: 1_000_000_000,
    at: "/0/elements/0/initial_date_time",
    unit: "value",
  },
  {
    name: "the indent of a list",
    make: (n) => [
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            indent: n,
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
          },
        ],
      },
    ],
    max: 8,
    min: 0,
    at: "/0/elements/0/indent",
    unit: "value",
  },
  {
    name: "a date's fallback",
    make: (n) => inText({ ...date, fallback: x(n) }),
    max: 3000,
    min: 1,
    at: "/0/elements/0/elements/0/fallback",
  },
  {
    name: "a date's moment",
    make: (n) => inText({ ...date, timestamp: n }),
    max: 9_999_999_999,
    min: 0,
    at: "/0/elements/0/elements/0/timestamp",
    unit: "value",
  },
  {
    name: "a word of rich text",
    make: (n) => inText({ type: "text", text: x(n) }),
    max: 3000,
    min: 1,
    at: "/0/elements/0/elements/0/text",
  },
  {
    name: "words of a line",
    make: (n) => inText(...many(n, () => ({ type: "text", text: "x" }))),
    max: 1000,
    min: 1,
    at: "/0/elements/0/elements",
    unit: "items",
  },
  {
    name: "file types of a file input",
    surface: "modal",
    make: (n) => inInput({ type: "file_input", filetypes: many(n, (i) => `t${i}`) }),
    max: 100,
    min: 1,
    at: "/0/element/filetypes",
    unit: "items",
  },
];
