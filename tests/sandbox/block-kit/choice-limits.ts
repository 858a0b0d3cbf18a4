import { type Limit, link, many, x } from "./limit.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const option = (index: number) => ({ text: plain("x"), value: `v${index}` });
const pair = [option(0), option(1)];
const inSection = (accessory: object) => [{ type: "section", text: plain("x"), accessory }];
const inActions = (element: object) => [{ type: "actions", elements: [element] }];
const inInput = (element: object, more: object = {}) => [{ type: "input", label: plain("x"), element, ...more }];
const select = (more: object) => inActions({ type: "static_select", ...more });
const radio = (more: object) => inActions({ type: "radio_buttons", options: [{ ...option(0), ...more }] });

export const choiceLimits: readonly Limit[] = [
  {
    name: "a placeholder",
    make: (n) => inActions({ type: "users_select", placeholder: plain(x(n)) }),
    max: 150,
    min: 1,
    at: "/0/elements/0/placeholder/text",
  },
  {
    name: "options of a select",
    make: (n) => select({ options: many(n, option) }),
    max: 100,
    min: 1,
    at: "/0/elements/0/options",
    unit: "items",
  },
  {
    name: "option groups of a select",
    make: (n) => select({ option_groups: many(n, () => ({ label: plain("x"), options: pair })) }),
    max: 100,
    min: 1,
    at: "/0/elements/0/option_groups",
    unit: "items",
  },
  {
    name: "options of a group",
    make: (n) => select({ option_groups: [{ label: plain("x"), options: many(n, option) }] }),
    max: 100,
    min: 1,
    at: "/0/elements/0/option_groups/0/options",
    unit: "items",
  },
  {
    name: "a group's label",
    make: (n) => select({ option_groups: [{ label: plain(x(n)), options: pair }] }),
    max: 75,
    min: 1,
    at: "/0/elements/0/option_groups/0/label/text",
  },
  {
    name: "an option's text",
    make: (n) => radio({ text: mrkdwn(x(n)) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/options/0/text/text",
  },
  {
    name: "an option's value",
    make: (n) => radio({ value: x(n) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/options/0/value",
  },
  {
    name: "an option's description",
    make: (n) => radio({ description: plain(x(n)) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/options/0/description/text",
  },
  {
    name: "options of an overflow",
    make: (n) => inSection({ type: "overflow", options: many(n, option) }),
    max: 5,
    min: 1,
    at: "/0/accessory/options",
    unit: "items",
  },
  {
    name: "checkboxes",
    make: (n) => inSection({ type: "checkboxes", options: many(n, option) }),
    max: 10,
    min: 1,
    at: "/0/accessory/options",
    unit: "items",
  },
  {
    name: "radio buttons",
    make: (n) => inInput({ type: "radio_buttons", options: many(n, option) }),
    max: 10,
    min: 1,
    at: "/0/element/options",
    unit: "items",
  },
  {
    name: "max_selected_items",
    make: (n) => inActions({ type: "multi_users_select", max_selected_items: n }),
    max: 100,
    min: 1,
    at: "/0/elements/0/max_selected_items",
    unit: "value",
  },
  {
    name: "an option's address",
    make: (n) => inSection({ type: "overflow", options: [{ ...option(0), url: link(n) }] }),
    max: 3000,
    at: "/0/accessory/options/0/url",
  },
  {
    name: "options of a multi-select",
    make: (n) => inActions({ type: "multi_static_select", options: many(n, option) }),
    max: 100,
    min: 1,
    at: "/0/elements/0/options",
    unit: "items",
  },
];
