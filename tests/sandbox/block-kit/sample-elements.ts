import type { ActionsBlockElement, InputBlockElement, SectionBlockAccessory } from "@slack/types";

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn" as const, text });

const option = (value: string) => ({ text: plain(value), value });
const confirm = {
  title: plain("Cancel the review?"),
  text: mrkdwn("*Nobody* can undo this."),
  confirm: plain("Cancel it"),
  deny: plain("Keep it"),
  style: "danger" as const,
};
const filter = { include: ["public", "private"] as ["public", "private"], exclude_bot_users: true };

export const button = {
  type: "button",
  action_id: "item.complete",
  text: { ...plain("Mark done"), emoji: true },
  value: "{}",
  url: "https://example.com/a?b=c",
  style: "primary",
  accessibility_label: "Mark Backups done",
  confirm,
} satisfies ActionsBlockElement;

export const image = {
  type: "image",
  image_url: "https://example.com/a.png",
  alt_text: "A bar",
} satisfies SectionBlockAccessory;

/** One of each, with all its properties, as `@slack/types` has them. */
export const choices = [
  button,
  {
    type: "workflow_button",
    action_id: "workflow",
    text: plain("Run"),
    workflow: {
      trigger: {
        url: "https://slack.com/shortcuts/Ft0123ABC456/xyz",
        customizable_input_parameters: [{ name: "release", value: "2.4.0" }],
      },
    },
    style: "danger",
    accessibility_label: "Run the workflow",
    confirm,
  },
  {
    type: "checkboxes",
    action_id: "criteria",
    options: [
      { ...option("a"), description: plain("first") },
      { text: mrkdwn("*b*"), value: "b" },
    ],
    initial_options: [{ text: mrkdwn("*b*"), value: "b" }],
    confirm,
  },
  {
    type: "radio_buttons",
    action_id: "level",
    options: [option("must"), option("should")],
    initial_option: option("must"),
    confirm,
  },
  { type: "datepicker", action_id: "day", initial_date: "2028-02-29", placeholder: plain("Pick a day"), confirm },
  {
    type: "timepicker",
    action_id: "time",
    initial_time: "23:59",
    timezone: "Europe/Berlin",
    placeholder: plain("When"),
    confirm,
  },
  { type: "users_select", action_id: "owner", initial_user: "U0123ABCD", placeholder: plain("Owner"), confirm },
  { type: "multi_users_select", action_id: "owners", initial_users: ["U0123ABCD", "W0123ABCD"], max_selected_items: 2 },
  {
    type: "static_select",
    action_id: "state",
    options: [option("open"), option("done")],
    initial_option: option("open"),
  },
  {
    type: "static_select",
    action_id: "grouped",
    option_groups: [{ label: plain("Security"), options: [option("tls")] }],
    initial_option: option("tls"),
  },
  {
    type: "multi_static_select",
    action_id: "states",
    options: [option("open"), option("done")],
    initial_options: [option("done")],
  },
  { type: "external_select", action_id: "template", initial_option: option("hotfix"), min_query_length: 0 },
  { type: "multi_external_select", action_id: "templates", initial_options: [option("hotfix")], min_query_length: 1 },
  {
    type: "conversations_select",
    action_id: "room",
    initial_conversation: "D0123ABCD",
    default_to_current_conversation: true,
    filter,
  },
  { type: "multi_conversations_select", action_id: "rooms", initial_conversations: ["G0123ABCD"], filter },
  { type: "channels_select", action_id: "channel", initial_channel: "C0123ABCD" },
  { type: "multi_channels_select", action_id: "channels", initial_channels: ["C0123ABCD"], max_selected_items: 1 },
] satisfies (ActionsBlockElement & SectionBlockAccessory)[];

export const overflow = {
  type: "overflow",
  action_id: "more",
  options: [
    option("change"),
    { ...option("docs"), url: "https://example.com/docs", description: plain("opens a page") },
  ],
  confirm,
} satisfies ActionsBlockElement;

export const datetimepicker = {
  type: "datetimepicker",
  action_id: "at",
  initial_date_time: 1_800_000_000,
  confirm,
} satisfies ActionsBlockElement;

/** What only an input block may hold. */
export const inputs = [
  {
    type: "plain_text_input",
    action_id: "reason",
    initial_value: "Vault policy missing",
    multiline: true,
    min_length: 3,
    max_length: 3000,
    placeholder: plain("Why?"),
    dispatch_action_config: { trigger_actions_on: ["on_enter_pressed", "on_character_entered"] },
  },
  {
    type: "rich_text_input",
    action_id: "note",
    min_lines: 2,
    max_lines: 8,
    initial_value: {
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "see " }] }],
    },
  },
  { type: "email_text_input", action_id: "mail", initial_value: "ana@example.com" },
  { type: "url_text_input", action_id: "link", initial_value: "https://example.com" },
  {
    type: "number_input",
    action_id: "count",
    is_decimal_allowed: false,
    initial_value: "5",
    min_value: "-10",
    max_value: "10",
  },
  { type: "number_input", action_id: "share", is_decimal_allowed: true, initial_value: "0.25" },
  datetimepicker,
] satisfies InputBlockElement[];

export const modalInputs = [
  { type: "file_input", action_id: "report", filetypes: ["pdf", "csv"], max_files: 3 },
  { type: "conversations_select", action_id: "answer", response_url_enabled: true },
] satisfies InputBlockElement[];
