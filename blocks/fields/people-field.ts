import type { InputBlock } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { type Field, type FieldDefinition, inputBlock, placeholder, readField, type Shown } from "./field.ts";

type PeopleField<Value> = Field<Value, readonly string[]> & {
  readonly block: (initial?: readonly string[], shown?: Shown) => InputBlock;
};

/** Several people of the workspace, as Slack user ids. An empty input reads as []. */
export function peopleField<Value>(id: string, definition: FieldDefinition<Value>): PeopleField<Value> {
  return {
    id,
    empty: [],
    read: (states) => readField(definition, states[0]?.selected_users ?? []),
    block: (initial = [], shown = {}) => {
      const people = [...new Set(initial)].filter((one) => /^[UW][A-Z0-9]+$/.test(one)).slice(0, LIMITS.options.select);
      return inputBlock(
        id,
        definition,
        [],
        {
          type: "multi_users_select",
          action_id: id,
          ...(people.length === 0 ? {} : { initial_users: people }),
          ...placeholder(definition),
        },
        shown,
      );
    },
  };
}
