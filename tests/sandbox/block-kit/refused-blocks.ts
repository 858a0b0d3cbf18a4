import { refusal } from "./refusal.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const actions = (...elements: readonly object[]) => [{ type: "actions", block_id: "b", elements }];
const section = (more: object) => [{ type: "section", ...more }];
const button = { type: "button", text: plain("x") };
const divider = { type: "divider", block_id: "same" };

export const refusedBlocks = [
  refusal("something that is no block", ["x"], "must provide an object", "/0"),
  refusal("a block without a type", [{}], "missing required field: type", "/0"),
  refusal("a block of no known type", [{ type: "sektion" }], "unsupported type: sektion", "/0/type"),
  refusal("a type that an object inherits", [{ type: "constructor" }], "unsupported type: constructor", "/0/type"),
  refusal("two blocks with one block_id", [divider, divider], "block_id already exists: same", "/1/block_id"),
  refusal(
    "a block_id repeated in a container",
    [divider, { type: "container", title: plain("x"), child_blocks: [divider] }],
    "block_id already exists: same",
    "/1/child_blocks/0/block_id",
  ),
  refusal(
    "two elements with one action_id",
    actions({ ...button, action_id: "a" }, { ...button, action_id: "a" }),
    "action_id already exists for block_id b: a",
    "/0/elements/1/action_id",
  ),
  refusal("an empty section", section({}), "missing required field: text or fields", "/0"),
  refusal(
    "a text of nothing but spaces",
    section({ text: plain(" \n") }),
    "must be more than 0 characters",
    "/0/text/text",
  ),
  refusal("a string where a text object belongs", section({ text: "hello" }), "must provide an object", "/0/text"),
  refusal(
    "half of a surrogate pair",
    section({ text: plain("\ud83d") }),
    "must not contain half of a surrogate pair",
    "/0/text/text",
  ),
  refusal("a header in mrkdwn", [{ type: "header", text: mrkdwn("*x*") }], "unsupported type: mrkdwn", "/0/text/type"),
  refusal(
    "a property with a slash and a tilde in a place",
    section({ text: plain("x"), "a/b~c": 1 }),
    "invalid additional property: a/b~c",
    "/0",
  ),
  refusal(
    "a prototype in JSON",
    [JSON.parse('{"type":"divider","__proto__":{"x":1}}')],
    "invalid additional property: __proto__",
    "/0",
  ),
  refusal(
    "an image of two sources",
    [{ type: "image", alt_text: "x", image_url: "https://a.io", slack_file: { id: "F1" } }],
    "only one of image_url and slack_file is allowed",
    "/0",
  ),
  refusal(
    "an image of no source",
    [{ type: "image", alt_text: "x" }],
    "missing required field: image_url or slack_file",
    "/0",
  ),
  refusal(
    "a Slack file named twice",
    [{ type: "image", alt_text: "x", slack_file: { id: "F1", url: "https://a.io" } }],
    "only one of id and url is allowed",
    "/0/slack_file",
  ),
];
