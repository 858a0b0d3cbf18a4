import type { ModalView } from "@slack/types";

type Values = { [blockId: string]: { [actionId: string]: unknown } };

/** `view.state.values` of a modal that somebody sends off as it was opened. */
export function filled(view: ModalView, changes: Values = {}): { state: { values: Values }; private_metadata: string } {
  const values: Values = {};
  for (const block of view.blocks) {
    if (!("element" in block) || typeof block.element !== "object" || block.block_id === undefined) continue;
    const element: { readonly [key: string]: unknown } = { ...block.element };
    values[block.block_id] = { [String(element.action_id)]: stateOf(element) };
  }
  return { state: { values: { ...values, ...changes } }, private_metadata: view.private_metadata ?? "" };
}

function stateOf(element: { readonly [key: string]: unknown }): unknown {
  const { type } = element;
  switch (type) {
    case "plain_text_input":
    case "url_text_input":
      return { type, value: element.initial_value ?? null };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
    case "static_select":
    case "external_select":
      return { type, selected_option: element.initial_option ?? null };
    case "file_input":
      return { type, files: [] };
    default:
      return { type, selected_options: element.initial_options ?? [] };
  }
}
