import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  InputBlockElement,
  SectionBlockAccessory,
} from "@slack/types";
import type { Json } from "../../contract.ts";

export type BlockElement = InputBlockElement | ActionsBlockElement | SectionBlockAccessory | ContextActionsBlockElement;

/** One element's part of `state.values`, as Slack sends it. */
export type ElementState = { readonly type: string; readonly [key: string]: Json };

/** block_id → action_id → what the person entered. */
export type Drafts = { readonly [blockId: string]: { readonly [actionId: string]: ElementState } };

type StateKey = { readonly key: string; readonly initial: string; readonly empty: Json };

/** Under which name Slack reports an element's value, and from which one it starts. Not listed: has no state. */
const STATE_KEYS: { readonly [type: string]: StateKey } = {
  plain_text_input: { key: "value", initial: "initial_value", empty: null },
  email_text_input: { key: "value", initial: "initial_value", empty: null },
  url_text_input: { key: "value", initial: "initial_value", empty: null },
  number_input: { key: "value", initial: "initial_value", empty: null },
  rich_text_input: { key: "rich_text_value", initial: "initial_value", empty: null },
  file_input: { key: "files", initial: "", empty: [] },
  static_select: { key: "selected_option", initial: "initial_option", empty: null },
  external_select: { key: "selected_option", initial: "initial_option", empty: null },
  radio_buttons: { key: "selected_option", initial: "initial_option", empty: null },
  users_select: { key: "selected_user", initial: "initial_user", empty: null },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation", empty: null },
  channels_select: { key: "selected_channel", initial: "initial_channel", empty: null },
  multi_static_select: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_external_select: { key: "selected_options", initial: "initial_options", empty: [] },
  checkboxes: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_users_select: { key: "selected_users", initial: "initial_users", empty: [] },
  multi_conversations_select: { key: "selected_conversations", initial: "initial_conversations", empty: [] },
  multi_channels_select: { key: "selected_channels", initial: "initial_channels", empty: [] },
  datepicker: { key: "selected_date", initial: "initial_date", empty: null },
  timepicker: { key: "selected_time", initial: "initial_time", empty: null },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time", empty: null },
};

/** The name of an element's value in `state.values`; null for one without state, such as a button. */
export function stateKeyOf(type: string): string | null {
  return STATE_KEYS[type]?.key ?? null;
}

/** What an element holds before anybody touches it. */
export function initialState(element: { readonly type: string }, conversation: string | null): ElementState | null {
  const keys = STATE_KEYS[element.type];
  if (keys === undefined) return null;
  const settings = new Map<string, unknown>(Object.entries(element));
  const here = settings.get("default_to_current_conversation") === true ? conversation : null;
  const fallback = here !== null && keys.empty !== null ? [here] : here;
  return { type: element.type, [keys.key]: asJson(settings.get(keys.initial)) ?? fallback ?? keys.empty };
}

/** Blocks came over HTTP as JSON, so whatever one of their fields holds is JSON. */
function asJson(value: unknown): Json | undefined {
  return value as Json | undefined;
}
