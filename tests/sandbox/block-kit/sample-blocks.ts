import type { InputBlock, KnownBlock } from "@slack/types";
import { card } from "./sample-card.ts";
import { choices, datetimepicker, image, inputs, mrkdwn, overflow, plain } from "./sample-elements.ts";
import { richText } from "./sample-rich-text.ts";

export const inInput = (element: InputBlock["element"]): InputBlock => ({
  type: "input",
  block_id: `with ${element.action_id}`,
  label: plain("Label"),
  element,
});

/** Blocks that may stand on every surface. Each `block_id` is the block's own. */
export const anywhere: readonly KnownBlock[] = [
  {
    type: "section",
    block_id: "text",
    text: mrkdwn("*Backups* &amp; <https://example.com|report> <@U0123ABCD>"),
    expand: true,
  },
  { type: "section", block_id: "fields", fields: [plain("Status"), mrkdwn("*open*")], accessory: image },
  { type: "section", block_id: "overflow", text: plain("a & b"), accessory: overflow },
  ...choices.map(
    (accessory): KnownBlock => ({
      type: "section",
      block_id: `with ${accessory.action_id}`,
      text: plain("x"),
      accessory,
    }),
  ),
  { type: "actions", block_id: "actions", elements: [...choices, overflow, datetimepicker] },
  { type: "context", block_id: "context", elements: [image, plain("a"), mrkdwn("b")] },
  { type: "divider", block_id: "divider" },
  { type: "header", block_id: "header", text: plain("payments-api 2.4.0") },
  {
    type: "image",
    block_id: "image",
    image_url: "https://example.com/a.png",
    alt_text: "A bar",
    title: plain("Progress"),
  },
  { type: "image", block_id: "slack image", slack_file: { id: "F0123ABCD" }, alt_text: "A bar" },
  {
    type: "input",
    block_id: "input",
    label: plain("Reason"),
    hint: plain("One sentence"),
    optional: true,
    dispatch_action: true,
    element: { type: "plain_text_input" },
  },
  ...inputs.map(inInput),
  richText,
  { ...card, block_id: "card" },
  {
    type: "video",
    block_id: "video",
    video_url: "https://example.com/embed/1",
    thumbnail_url: "https://example.com/1.png",
    alt_text: "The drill",
    title: plain("Restore drill"),
    title_url: "https://example.com/1",
    author_name: "Ana",
    provider_name: "Example",
    provider_icon_url: "https://example.com/icon.png",
    description: plain("41 minutes"),
  },
];
