import type { Block } from "../../../src/sandbox/contract.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const option = (text: string, value = text.toLowerCase()) => ({ text: plain(text), value });
const button = (text: string, more: object = {}) => ({
  type: "button",
  action_id: text.toLowerCase(),
  text: plain(text),
  ...more,
});
const section = (block_id: string, text: string, more: object = {}): Block => ({
  type: "section",
  block_id,
  text: mrkdwn(text),
  ...more,
});

export const reviewCard: readonly Block[] = [
  { type: "header", block_id: "b1", text: plain("payments-api 2.4.0 — launch review") },
  {
    type: "context",
    block_id: "b2",
    elements: [mrkdwn("Open · launches *Tue 15 Dec* (21 days) · lead <@UANA> · template trading-platform v3")],
  },
  section("b3", "9 of 26 settled  ▓▓▓▓▓▓▓░░░░░░░░░░░░░  35 %\n1 blocked · 2 waived · 1 stale"),
  section(
    "b4",
    "*Before a go*\n1. Backups: restore tested — drill overdue by 4 days — <!subteam^SDBA>\n2. Secrets in a secrets manager — blocked by <@UOMAR> since Friday — <@ULENA>\n3. Load test — nobody has it\nand 9 more",
  ),
  { type: "divider", block_id: "b5" },
  section("b6", "*Configuration*  3 of 4", {
    accessory: button("Open", {
      url: "https://meridian.slack.com/archives/CLAUNCH/p1797300660000100?thread_ts=1797300600.000100",
    }),
  }),
  section("b7", "*Security*  2 of 7 · 1 blocked", { accessory: button("Open") }),
  {
    type: "context",
    block_id: "b8",
    elements: [mrkdwn("Sign-offs: engineering 1 of 1 · sre 0 of 1 · security 0 of 1")],
  },
  {
    type: "actions",
    block_id: "b9",
    elements: [
      button("Decide…", { style: "primary" }),
      button("My items"),
      button("Cancel review", {
        style: "danger",
        confirm: {
          title: plain("Cancel this review?"),
          text: mrkdwn("The record stays. *Nobody* can change it any more."),
          confirm: plain("Cancel it"),
          deny: plain("Keep it"),
          style: "danger",
        },
      }),
      {
        type: "overflow",
        action_id: "more",
        options: [
          option("Change launch date", "date"),
          option("Change lead", "lead"),
          option("Upgrade template", "upgrade"),
        ],
      },
    ],
  },
  {
    type: "context",
    block_id: "b10",
    elements: [mrkdwn("Last change: <@ULENA> marked *Least privilege* done, <!date^1797300600^{ago}|2 minutes ago>")],
  },
];

export const securitySection: readonly Block[] = [
  { type: "header", block_id: "s0", text: plain("Security — 2 of 7 settled") },
  section(
    "s1",
    '*Secrets live in a secrets manager*  · must\nBlocked by <@UOMAR>: "Vault policy missing" · <@ULENA> · due Fri 11 Dec · no evidence',
  ),
  { type: "actions", block_id: "s2", elements: [button("Unblock"), button("Details")] },
  { type: "divider", block_id: "s3" },
  section("s4", "*Dependencies are scanned*  · must\nOpen · nobody has it · due Fri 11 Dec · needs a scan report"),
  {
    type: "actions",
    block_id: "s5",
    elements: [
      button("Take it"),
      button("Mark done", { style: "primary" }),
      button("Details", { action_id: "details-2" }),
    ],
  },
];

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

export const formBlocks: readonly Block[] = [
  section("f0", "must · Security · payments-api 2.4.0"),
  {
    type: "input",
    block_id: "status",
    label: plain("Status"),
    element: {
      type: "static_select",
      action_id: "v",
      initial_option: option("Blocked"),
      options: [option("Open"), option("Blocked"), option("Done")],
    },
  },
  {
    type: "input",
    block_id: "owner",
    optional: true,
    label: plain("Owner"),
    hint: plain("Any member"),
    element: { type: "users_select", action_id: "v", placeholder: plain("Choose a person") },
  },
  {
    type: "input",
    block_id: "due",
    label: plain("Due"),
    element: { type: "datepicker", action_id: "v", initial_date: "2026-12-11" },
  },
  {
    type: "input",
    block_id: "criteria",
    optional: true,
    label: plain("Criteria"),
    element: {
      type: "checkboxes",
      action_id: "v",
      initial_options: [option("JWT key")],
      options: [
        option("JWT key"),
        option("Encryption key"),
        { ...option("Database credentials"), description: plain("in Vault") },
      ],
    },
  },
  {
    type: "input",
    block_id: "link",
    label: plain("Add evidence"),
    element: { type: "url_text_input", action_id: "v", placeholder: plain("https://…") },
  },
  {
    type: "input",
    block_id: "note",
    optional: true,
    label: plain("Comment"),
    element: { type: "plain_text_input", action_id: "v", multiline: true, max_length: 50 },
  },
];

const input = (block_id: string, label: string, element: object): Block => ({
  type: "input",
  block_id,
  optional: true,
  label: plain(label),
  element: { action_id: "v", ...element },
});

export const everyInput: readonly Block[] = [
  input("i1", "Number", { type: "number_input", is_decimal_allowed: false }),
  input("i2", "Email", { type: "email_text_input" }),
  input("i3", "Time", { type: "timepicker", initial_time: "09:30" }),
  input("i4", "Date and time", { type: "datetimepicker", initial_date_time: 1_797_300_000 }),
  input("i5", "Level", { type: "radio_buttons", options: [option("must"), option("should")] }),
  input("i6", "People", { type: "multi_users_select", initial_users: ["UANA", "ULENA"] }),
  input("i7", "Where", { type: "conversations_select", default_to_current_conversation: true }),
  input("i8", "Files", { type: "file_input" }),
  input("i9", "Notes", { type: "rich_text_input" }),
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
