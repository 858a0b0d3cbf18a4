import type { InputBlock } from "@slack/types";
import { type Field, type FieldDefinition, inputBlock, placeholder, readField, type Shown } from "./field.ts";

type PersonField<Value> = Field<Value, null> & {
  readonly block: (initial?: string | null, shown?: Shown) => InputBlock;
};

/** Anybody in the workspace, as a Slack user id. An empty input reads as null. */
export function personField<Value>(id: string, definition: FieldDefinition<Value>): PersonField<Value> {
  return {
    id,
    empty: null,
    read: (states) => readField(definition, states[0]?.selected_user ?? null),
    block: (initial = null, shown = {}) =>
      inputBlock(
        id,
        definition,
        null,
        {
          type: "users_select",
          action_id: id,
          ...(initial !== null && /^[UW][A-Z0-9]+$/.test(initial) ? { initial_user: initial } : {}),
          ...placeholder(definition),
        },
        shown,
      ),
  };
}
