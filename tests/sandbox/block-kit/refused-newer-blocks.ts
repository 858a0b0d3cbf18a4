import { refusal } from "./refusal.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const words = { type: "text", text: "x" };
const line = { type: "rich_text_section", elements: [words] };
const rich = (...elements: readonly unknown[]) => [{ type: "rich_text", elements }];
const bars = (data: readonly object[]) => [
  {
    type: "data_visualization",
    title: "x",
    chart: { type: "bar", series: [{ name: "s", data }], axis_config: { categories: ["a", "b"] } },
  },
];

export const refusedNewerBlocks = [
  refusal("rich text of nothing", rich(), "no fewer than 1 items allowed", "/0/elements"),
  refusal("words outside of a rich text section", rich(words), "unsupported type: text", "/0/elements/0/type"),
  refusal(
    "an empty word",
    rich({ ...line, elements: [{ ...words, text: "" }] }),
    "must be more than 0 characters",
    "/0/elements/0/elements/0/text",
  ),
  refusal(
    "a mention in preformatted text",
    rich({ type: "rich_text_preformatted", elements: [{ type: "user", user_id: "U1" }] }),
    "unsupported type: user",
    "/0/elements/0/elements/0/type",
  ),
  refusal(
    "a list in a list",
    rich({
      type: "rich_text_list",
      style: "bullet",
      elements: [{ type: "rich_text_list", style: "bullet", elements: [line] }],
    }),
    "unsupported type: rich_text_list",
    "/0/elements/0/elements/0/type",
  ),
  refusal(
    "a date without a token",
    rich({ ...line, elements: [{ type: "date", timestamp: 1, format: "soon" }] }),
    "must be a format with a token like {date}",
    "/0/elements/0/elements/0/format",
  ),
  refusal(
    "a video over http",
    [{ type: "video", video_url: "http://a.io", thumbnail_url: "https://a.io", alt_text: "x", title: plain("x") }],
    "invalid url",
    "/0/video_url",
  ),
  refusal(
    "a file that is not remote",
    [{ type: "file", source: "local", external_id: "1" }],
    "must be a valid enum value: remote",
    "/0/source",
  ),
  refusal(
    "two tables",
    [0, 1].map(() => ({ type: "table", rows: [[{ type: "raw_text", text: "x" }]] })),
    "no more than 1 blocks of type table allowed",
    "/1",
  ),
  refusal(
    "a data table with a ragged row",
    [{ type: "data_table", caption: "x", rows: [[{ type: "raw_text", text: "x" }], []] }],
    "must have 1 items like the header",
    "/0/rows/1",
  ),
  refusal(
    "a row header beyond the table",
    [
      {
        type: "data_table",
        caption: "x",
        row_header_column_index: 1,
        rows: [0, 1].map(() => [{ type: "raw_text", text: "x" }]),
      },
    ],
    "must be no more than 0",
    "/0/row_header_column_index",
  ),
  refusal(
    "a bar for one of two categories",
    bars([{ label: "a", value: 1 }]),
    "must have one item for each category",
    "/0/chart/series/0/data",
  ),
  refusal(
    "a card of nothing",
    [{ type: "card", subtitle: mrkdwn("x") }],
    "missing required field: hero_image or title or actions or body",
    "/0",
  ),
  refusal(
    "a container in a container",
    [{ type: "container", title: plain("x"), child_blocks: [{ type: "container" }] }],
    "unsupported type: container",
    "/0/child_blocks/0/type",
  ),
  refusal(
    "a container that is closed for ever",
    [{ type: "container", title: plain("x"), default_collapsed: true, child_blocks: [{ type: "divider" }] }],
    "default_collapsed requires is_collapsible",
    "/0",
  ),
  refusal(
    "12,001 characters of markdown in two blocks",
    [6000, 6001].map((n) => ({ type: "markdown", text: "x".repeat(n) })),
    "must be less than 12001 characters in all markdown blocks",
    "",
  ),
  refusal(
    "10,001 characters in a table",
    [{ type: "table", rows: [3000, 3000, 3000, 1001].map((n) => [{ type: "raw_text", text: "x".repeat(n) }]) }],
    "must be less than 10001 characters in all cells",
    "/0/rows",
  ),
  refusal(
    "three charts",
    [0, 1, 2].map(() => ({
      type: "data_visualization",
      title: "x",
      chart: { type: "pie", segments: [{ label: "x", value: 1 }] },
    })),
    "no more than 2 blocks of type data_visualization allowed",
    "/2",
  ),
  refusal(
    "a formatted header of a data table",
    [{ type: "data_table", caption: "x", rows: [rich(line), rich(line)] }],
    "unsupported type in a header row: rich_text",
    "/0/rows/0/0/type",
  ),
  refusal(
    "two bars for one category",
    bars([
      { label: "a", value: 1 },
      { label: "a", value: 1 },
    ]),
    "must have one item for each category",
    "/0/chart/series/0/data",
  ),
  refusal(
    "a bar for no category",
    bars([
      { label: "a", value: 1 },
      { label: "b", value: 1 },
      { label: "c", value: 1 },
    ]),
    "must have one item for each category",
    "/0/chart/series/0/data",
  ),
];
