import type { Block } from "../../../src/sandbox/contract.ts";
import { mrkdwn, option, plain, section } from "./block-words.ts";

const text = (value: string, style?: object) => ({
  type: "text",
  text: value,
  ...(style === undefined ? {} : { style }),
});
const row = (value: string) => ({ type: "rich_text_section", elements: [text(value)] });

export const richBlocks: readonly Block[] = [
  section(
    "r1",
    "*bold* _italic_ ~strike~ `code` :white_check_mark: <https://example.com|link> <!channel> &lt;!channel&gt; <@UANA> <!subteam^SDBA> <!date^1797300600^{date_short_pretty} at {time}|x>\n```pre *not bold*\n  second line```\n&gt; a quote\n&gt; of two lines",
  ),
  {
    type: "section",
    block_id: "r2",
    fields: [
      mrkdwn("*Lead*\n<@UANA>"),
      mrkdwn("*Launch*\n15 December"),
      mrkdwn("*Template*\ntrading-platform"),
      mrkdwn("*Version*\n3"),
    ],
  },
  {
    type: "rich_text",
    block_id: "r3",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          text("Rich "),
          text("bold", { bold: true }),
          text(" and "),
          text("code", { code: true }),
          { type: "emoji", name: "tada" },
          { type: "user", user_id: "ULENA" },
          { type: "broadcast", range: "here" },
        ],
      },
      { type: "rich_text_list", style: "bullet", elements: [row("one"), row("two")] },
      { type: "rich_text_list", style: "bullet", indent: 1, elements: [row("deeper")] },
      { type: "rich_text_list", style: "ordered", elements: [row("first"), row("second")] },
      { type: "rich_text_quote", elements: [text("Quoted")] },
      { type: "rich_text_preformatted", elements: [text("let x = 1;")] },
    ],
  },
  {
    type: "markdown",
    block_id: "r4",
    text: "## Report\n\nA **markdown** block with `code`, a [link](https://example.com) and\n\n- [x] done\n- [ ] open\n\n| item | state |\n|---|---:|\n| Backups | 4 |\n",
  },
  {
    type: "table",
    block_id: "r5",
    column_settings: [{ is_wrapped: true }, { align: "right" }],
    rows: [
      [
        { type: "raw_text", text: "Section" },
        { type: "raw_text", text: "Settled" },
      ],
      [
        { type: "raw_text", text: "Security" },
        { type: "raw_text", text: "2 of 7" },
      ],
    ],
  },
  {
    type: "image",
    block_id: "r6",
    alt_text: "A chart of settled items",
    title: plain("Settled items"),
    image_url: "/no-such-image.png",
  },
  {
    type: "context",
    block_id: "r7",
    elements: [
      { type: "image", image_url: "/no.png", alt_text: "face" },
      mrkdwn("small *print*"),
      plain("and plain :rocket:"),
    ],
  },
  {
    type: "video",
    block_id: "r8",
    title: plain("How a drill goes"),
    alt_text: "video",
    video_url: "https://example.com/v",
    title_url: "https://example.com/v",
    thumbnail_url: "https://example.com/t.png",
    provider_name: "Example",
  },
  { type: "alert", block_id: "r9", level: "warning", text: mrkdwn("The drill is *overdue*.") },
  { type: "hologram", block_id: "r10", text: "from the future" },
];

export const everyElement: readonly Block[] = [
  section("e1", "A static select", {
    accessory: {
      type: "static_select",
      action_id: "static",
      placeholder: plain("Choose"),
      options: [option("Red"), option("Green")],
    },
  }),
  section("e2", "An external select", {
    accessory: {
      type: "external_select",
      action_id: "external",
      min_query_length: 2,
      placeholder: plain("Search items"),
    },
  }),
  section("e3", "A date", { accessory: { type: "datepicker", action_id: "date", placeholder: plain("Pick a date") } }),
  section("e4", "Checkboxes", {
    accessory: { type: "checkboxes", action_id: "boxes", options: [option("One"), option("Two")] },
  }),
  section("e5", "A picture", { accessory: { type: "image", image_url: "/none.png", alt_text: "nothing" } }),
  {
    type: "actions",
    block_id: "e6",
    elements: [
      { type: "users_select", action_id: "user", placeholder: plain("Who") },
      {
        type: "multi_static_select",
        action_id: "many",
        placeholder: plain("Which"),
        options: [option("Red"), option("Green"), option("Blue")],
      },
      { type: "channels_select", action_id: "channel", placeholder: plain("Where") },
      { type: "timepicker", action_id: "time" },
      { type: "radio_buttons", action_id: "radio", options: [option("Yes"), option("No")] },
    ],
  },
];
