import type { InputBlock } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { type Field, type FieldDefinition, inputBlock, placeholder, readField, type Shown } from "./field.ts";

type TextField<Value> = Field<Value, ""> & { readonly block: (initial?: string, shown?: Shown) => InputBlock };
type TextDefinition<Value> = FieldDefinition<Value> & { readonly multiline?: boolean; readonly limit?: number };

/** A line of text, or several. An empty input reads as "". */
export function textField<Value>(id: string, definition: TextDefinition<Value>): TextField<Value> {
  const limit = Math.min(definition.limit ?? LIMITS.input.text, LIMITS.input.text);
  return {
    id,
    empty: "",
    read: (states) => readField(definition, textIn(states)),
    block: (initial = "", shown = {}) =>
      inputBlock(
        id,
        definition,
        "",
        {
          type: "plain_text_input",
          action_id: id,
          max_length: limit,
          ...(definition.multiline === true ? { multiline: true } : {}),
          ...(initial === "" ? {} : { initial_value: initial.slice(0, limit).toWellFormed() }),
          ...placeholder(definition),
        },
        shown,
      ),
  };
}

/** A web address. Slack checks its form as well, also when it is filled in, so what is none is left out. */
export function urlField<Value>(id: string, definition: FieldDefinition<Value>): TextField<Value> {
  return {
    id,
    empty: "",
    read: (states) => readField(definition, textIn(states)),
    block: (initial = "", shown = {}) =>
      inputBlock(
        id,
        definition,
        "",
        {
          type: "url_text_input",
          action_id: id,
          ...(/^https?:/i.test(initial) && URL.canParse(initial) ? { initial_value: initial } : {}),
          ...placeholder(definition),
        },
        shown,
      ),
  };
}

function textIn(states: readonly { readonly [key: string]: unknown }[]): unknown {
  const value = states[0]?.value ?? "";
  return typeof value === "string" ? value.trim() : value;
}
