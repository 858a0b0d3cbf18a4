import type { Block, Json, Values } from "../contract.ts";
import { elementsOf } from "./elements.ts";

export type ElementState = Values[string][string];

/** Elements that hold a value: the key of the value, the key of its start, and what stands for nothing. */
const STATEFUL: Readonly<
  Record<string, { readonly key: string; readonly initial: string; readonly empty: null | readonly [] }>
> = {
  plain_text_input: { key: "value", initial: "initial_value", empty: null },
  email_text_input: { key: "value", initial: "initial_value", empty: null },
  url_text_input: { key: "value", initial: "initial_value", empty: null },
  number_input: { key: "value", initial: "initial_value", empty: null },
  rich_text_input: { key: "rich_text_value", initial: "initial_value", empty: null },
  datepicker: { key: "selected_date", initial: "initial_date", empty: null },
  timepicker: { key: "selected_time", initial: "initial_time", empty: null },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time", empty: null },
  static_select: { key: "selected_option", initial: "initial_option", empty: null },
  external_select: { key: "selected_option", initial: "initial_option", empty: null },
  radio_buttons: { key: "selected_option", initial: "initial_option", empty: null },
  users_select: { key: "selected_user", initial: "initial_user", empty: null },
  channels_select: { key: "selected_channel", initial: "initial_channel", empty: null },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation", empty: null },
  checkboxes: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_static_select: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_external_select: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_users_select: { key: "selected_users", initial: "initial_users", empty: [] },
  multi_channels_select: { key: "selected_channels", initial: "initial_channels", empty: [] },
  multi_conversations_select: { key: "selected_conversations", initial: "initial_conversations", empty: [] },
  file_input: { key: "files", initial: "", empty: [] },
};

/** The key under which an element of this type keeps its value; undefined for buttons and the like. */
export function valueKey(type: string): string | undefined {
  return STATEFUL[type]?.key;
}

/** `state.values` of a message or view: every element that holds a value, also the empty ones. */
export function stateValues(blocks: readonly Block[], typed: Values): Values {
  const values: Record<string, Record<string, ElementState>> = {};
  for (const { block, element } of elementsOf(blocks)) {
    const stateful = STATEFUL[element.type];
    const blockId = block.block_id;
    if (stateful === undefined || blockId === undefined) continue;
    const initial = element[stateful.initial];
    const given = typed[blockId]?.[element.action_id]?.[stateful.key];
    const value = given === undefined ? (initial ?? stateful.empty) : given;
    values[blockId] = {
      ...values[blockId],
      [element.action_id]: { type: element.type, [stateful.key]: value as Json },
    };
  }
  return values;
}

/** Whether an element's state says nothing: null, an empty text, an empty list. */
export function isEmptyState(state: ElementState | undefined): boolean {
  const value = state?.[valueKey(state.type) ?? ""];
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
