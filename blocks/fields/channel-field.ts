import type { InputBlock } from "@slack/types";
import { type Field, type FieldDefinition, inputBlock, placeholder, readField, type Shown } from "./field.ts";

type ChannelField<Value> = Field<Value, null> & {
  readonly block: (initial?: string | null, shown?: Shown) => InputBlock;
};

/** A public or private channel, as its id. An empty input reads as null. */
export function channelField<Value>(id: string, definition: FieldDefinition<Value>): ChannelField<Value> {
  return {
    id,
    empty: null,
    read: (states) => readField(definition, states[0]?.selected_conversation ?? null),
    block: (initial = null, shown = {}) =>
      inputBlock(
        id,
        definition,
        null,
        {
          type: "conversations_select",
          action_id: id,
          filter: { include: ["public", "private"], exclude_bot_users: true },
          ...(initial === null ? {} : { initial_conversation: initial }),
          ...placeholder(definition),
        },
        shown,
      ),
  };
}
