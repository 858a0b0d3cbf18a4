import type { InputBlock, KnownBlock, RichTextBlock } from "@slack/types";
import {
  button,
  choices,
  datetimepicker,
  image,
  inputs,
  modalInputs,
  mrkdwn,
  overflow,
  plain,
} from "./sample-elements.ts";

const style = { bold: true, code: false, italic: true, strike: false, underline: true };
const line = (text: string) => ({ type: "rich_text_section" as const, elements: [{ type: "text" as const, text }] });
const simple = (text: string): RichTextBlock => ({ type: "rich_text", elements: [line(text)] });

const richText = {
  type: "rich_text",
  block_id: "rich",
  elements: [
    {
      type: "rich_text_section",
      elements: [
        { type: "text", text: "Backups ", style },
        { type: "link", url: "https://example.com", text: "report", unsafe: false, style },
        { type: "broadcast", range: "here", style },
        { type: "channel", channel_id: "C0123ABCD", style },
        { type: "color", value: "#1d9bd1", style },
        {
          type: "date",
          timestamp: 1_800_000_000,
          format: "due {date_long} at {time}",
          url: "https://example.com",
          fallback: "soon",
        },
        { type: "emoji", name: "wave", unicode: "1f44b" },
        { type: "team", team_id: "T0123ABCD" },
        { type: "user", user_id: "U0123ABCD" },
        { type: "usergroup", usergroup_id: "S0123ABCD" },
      ],
    },
    { type: "rich_text_list", style: "ordered", indent: 8, border: 1, elements: [line("one"), line("two")] },
    { type: "rich_text_quote", border: 0, elements: [{ type: "text", text: "quoted" }] },
    {
      type: "rich_text_preformatted",
      border: 0,
      elements: [
        { type: "text", text: "code" },
        { type: "link", url: "https://example.com" },
      ],
    },
  ],
} satisfies KnownBlock;

const card = {
  type: "card",
  hero_image: image,
  icon: image,
  title: mrkdwn("*payments-api*"),
  subtitle: mrkdwn("2.4.0"),
  body: { ...mrkdwn("9 of 26"), verbatim: true },
  actions: [button],
} satisfies KnownBlock;

const table = {
  type: "table",
  block_id: "table",
  rows: [
    [
      { type: "raw_text", text: "Item" },
      { type: "raw_text", text: "Days" },
    ],
    [simple("Backups"), { type: "raw_number", value: 4, text: "4 days" }],
  ],
  column_settings: [{ align: "left", is_wrapped: true }, { align: "right" }],
} satisfies KnownBlock;

const task = {
  type: "task_card",
  task_id: "t1",
  title: "Check backups",
  status: "in_progress",
  details: simple("reading"),
  output: simple("found 3"),
  sources: [{ type: "url", url: "https://example.com", text: "source" }],
} satisfies KnownBlock;

const inInput = (element: InputBlock["element"]): InputBlock => ({
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

export const messageAndHome: readonly KnownBlock[] = [
  table,
  {
    type: "data_table",
    block_id: "data table",
    caption: "Drills",
    page_size: 100,
    row_header_column_index: 1,
    rows: table.rows,
  },
  { type: "carousel", block_id: "carousel", elements: [{ ...card, block_id: "first card" }] },
  {
    type: "container",
    block_id: "container",
    title: plain("Security"),
    rich_text_title: simple("Security"),
    subtitle: mrkdwn("2 of 7"),
    icon: image,
    width: "wide",
    is_collapsible: true,
    default_collapsed: true,
    has_header_divider: false,
    child_blocks: [
      { type: "divider", block_id: "child" },
      { type: "header", text: plain("Inside") },
    ],
  },
];

export const messageOnly: readonly KnownBlock[] = [
  { type: "markdown", block_id: "markdown", text: "**bold**" },
  { type: "file", block_id: "file", source: "remote", external_id: "report-1" },
  { ...task, block_id: "task" },
  { type: "plan", block_id: "plan", title: "Checks", tasks: [task] },
  {
    type: "context_actions",
    block_id: "context actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: { text: plain("Good"), value: "good", accessibility_label: "Good answer" },
        negative_button: { text: plain("Bad"), value: "bad" },
      },
      {
        type: "icon_button",
        action_id: "delete",
        icon: "trash",
        text: plain("Delete"),
        value: "1",
        visible_to_user_ids: ["U0123ABCD"],
      },
    ],
  },
];

export const modalOnly: readonly KnownBlock[] = [
  { type: "alert", block_id: "alert", text: mrkdwn("*Stale*"), level: "warning" },
  ...modalInputs.map(inInput),
];

/** Documented by Slack, without a type in `@slack/types`. */
export const charts = [
  {
    type: "data_visualization",
    block_id: "pie",
    title: "Items by state",
    chart: {
      type: "pie",
      segments: [
        { label: "open", value: 17 },
        { label: "done", value: 9 },
      ],
    },
  },
  {
    type: "data_visualization",
    block_id: "bar",
    title: "Items by week",
    chart: {
      type: "bar",
      series: [
        {
          name: "done",
          data: [
            { label: "49", value: -1 },
            { label: "50", value: 8 },
          ],
        },
      ],
      axis_config: { categories: ["49", "50"], x_label: "week", y_label: "items" },
    },
  },
];
