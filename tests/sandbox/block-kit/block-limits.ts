import { type Limit, link, many, x } from "./limit.ts";
import { button, image, mrkdwn, plain } from "./sample-elements.ts";

const inInput = (element: object, more: object = {}) => [{ type: "input", label: plain("x"), element, ...more }];
const divider = { type: "divider" };

export const blockLimits: readonly Limit[] = [
  { name: "blocks of a message", make: (n) => many(n, () => divider), max: 50, at: "", unit: "items" },
  {
    name: "blocks of a modal",
    surface: "modal",
    make: (n) => many(n, () => divider),
    max: 100,
    min: 1,
    at: "",
    unit: "items",
  },
  {
    name: "blocks of a home",
    surface: "home",
    make: (n) => many(n, () => divider),
    max: 100,
    at: "",
    unit: "items",
  },
  { name: "a block_id", make: (n) => [{ type: "divider", block_id: x(n) }], max: 255, min: 1, at: "/0/block_id" },
  {
    name: "the text of a section",
    make: (n) => [{ type: "section", text: mrkdwn(x(n)) }],
    max: 3000,
    min: 1,
    at: "/0/text/text",
  },
  {
    name: "the fields of a section",
    make: (n) => [{ type: "section", fields: many(n, () => plain("x")) }],
    max: 10,
    min: 1,
    at: "/0/fields",
    unit: "items",
  },
  {
    name: "a field of a section",
    make: (n) => [{ type: "section", fields: [plain("x"), mrkdwn(x(n))] }],
    max: 2000,
    min: 1,
    at: "/0/fields/1/text",
  },
  {
    name: "a header",
    make: (n) => [{ type: "divider" }, { type: "header", text: plain(x(n)) }],
    max: 150,
    min: 1,
    at: "/1/text/text",
  },
  {
    name: "the elements of a context",
    make: (n) => [{ type: "context", elements: many(n, () => image) }],
    max: 10,
    min: 1,
    at: "/0/elements",
    unit: "items",
  },
  {
    name: "the elements of an actions block",
    make: (n) => [{ type: "actions", elements: many(n, (i) => ({ ...button, action_id: `a${i}` })) }],
    max: 25,
    min: 1,
    at: "/0/elements",
    unit: "items",
  },
  {
    name: "an image's address",
    make: (n) => [{ type: "image", alt_text: "x", image_url: link(n) }],
    max: 3000,
    at: "/0/image_url",
  },
  {
    name: "an image's alt_text",
    make: (n) => [{ type: "image", alt_text: x(n), image_url: link(20) }],
    max: 2000,
    min: 1,
    at: "/0/alt_text",
  },
  {
    name: "an image's title",
    make: (n) => [{ type: "image", alt_text: "x", image_url: link(20), title: plain(x(n)) }],
    max: 2000,
    min: 1,
    at: "/0/title/text",
  },
  {
    name: "an input's label",
    make: (n) => inInput({ type: "datepicker" }, { label: plain(x(n)) }),
    max: 2000,
    min: 1,
    at: "/0/label/text",
  },
  {
    name: "an input's hint",
    make: (n) => inInput({ type: "datepicker" }, { hint: plain(x(n)) }),
    max: 2000,
    min: 1,
    at: "/0/hint/text",
  },
];
