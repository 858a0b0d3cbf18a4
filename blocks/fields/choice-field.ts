import type { InputBlock } from "@slack/types";
import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { type Field, type FieldDefinition, inputBlock, placeholder, readField, type Shown } from "./field.ts";
import { type Choice, chosen, optionOf } from "./option.ts";

type ChoiceField<Value> = Field<Value, null> & {
  readonly dispatch: boolean;
  readonly block: (choices: readonly Choice[], initial?: string | null, shown?: Shown) => InputBlock;
};
type ChoicesField<Value> = Field<Value, readonly string[]> & {
  readonly block: (choices: readonly Choice[], initial?: readonly string[], shown?: Shown) => InputBlock;
};

const option = z.object({ value: z.string() });
const options = z.array(option);

/** One of many. Over a hundred choices, Slack asks for the matching ones while somebody types (`block_suggestion`). Empty reads as null. */
export function choiceField<Value>(id: string, definition: FieldDefinition<Value>): ChoiceField<Value> {
  return {
    id,
    empty: null,
    dispatch: definition.dispatch === true,
    read: (states) => readField(definition, option.safeParse(states[0]?.selected_option).data?.value ?? null),
    block: (choices, initial = null, shown = {}) => {
      const [first] = chosen(choices, initial === null ? [] : [initial]);
      const common = {
        action_id: id,
        ...(first === undefined ? {} : { initial_option: first }),
        ...placeholder(definition),
      };
      return inputBlock(
        id,
        definition,
        null,
        isLong(choices)
          ? { type: "external_select", min_query_length: 0, ...common }
          : { type: "static_select", options: choices.map(optionOf), ...common },
        shown,
      );
    },
  };
}

/** Several of many, in the same way. Empty reads as []. */
export function choicesField<Value>(id: string, definition: FieldDefinition<Value>): ChoicesField<Value> {
  return {
    id,
    empty: [],
    read: (states) =>
      readField(
        definition,
        (options.safeParse(states[0]?.selected_options).data ?? []).map(({ value }) => value),
      ),
    block: (choices, initial = [], shown = {}) => {
      const set = chosen(choices, initial).slice(0, LIMITS.options.select);
      const common = {
        action_id: id,
        ...(set.length === 0 ? {} : { initial_options: set }),
        ...placeholder(definition),
      };
      return inputBlock(
        id,
        definition,
        [],
        isLong(choices)
          ? { type: "multi_external_select", min_query_length: 0, ...common }
          : { type: "multi_static_select", options: choices.map(optionOf), ...common },
        shown,
      );
    },
  };
}

function isLong(choices: readonly Choice[]): boolean {
  return choices.length > LIMITS.options.select;
}
