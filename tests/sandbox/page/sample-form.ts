import type { Block } from "../../../src/sandbox/contract.ts";
import { option, plain, section } from "./block-words.ts";

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
