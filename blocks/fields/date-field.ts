import type { InputBlock } from "@slack/types";
import { type Field, type FieldDefinition, inputBlock, readField, type Shown } from "./field.ts";

type DateField<Value> = Field<Value, null> & {
  readonly block: (initial?: string | null, shown?: Shown) => InputBlock;
};

/** A day, `YYYY-MM-DD`. An empty input reads as null. */
export function dateField<Value>(id: string, definition: FieldDefinition<Value>): DateField<Value> {
  return {
    id,
    empty: null,
    read: (states) => readField(definition, states[0]?.selected_date ?? null),
    block: (initial = null, shown = {}) =>
      inputBlock(
        id,
        definition,
        null,
        { type: "datepicker", action_id: id, ...(initial === null || initial === "" ? {} : { initial_date: initial }) },
        shown,
      ),
  };
}
