import type { KnownBlock } from "@slack/types";
import { inInput } from "./sample-blocks.ts";
import { card } from "./sample-card.ts";
import { image, modalInputs, mrkdwn, plain } from "./sample-elements.ts";
import { simple } from "./sample-rich-text.ts";

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

/** Blocks that some surfaces refuse. */
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
