import type { InputBlock } from "@slack/types";
import { type Field, type FieldDefinition, inputBlock, readField, type Shown } from "./field.ts";

type InstantField<Value> = Field<Value, null> & {
  readonly block: (initial?: string | null, shown?: Shown) => InputBlock;
};

/** A date and a time in the reader's own zone, as an instant, `2026-11-24T07:02:00.000Z`. An empty input reads as null. */
export function instantField<Value>(id: string, definition: FieldDefinition<Value>): InstantField<Value> {
  return {
    id,
    empty: null,
    read: (states) => readField(definition, instantOf(states[0]?.selected_date_time)),
    block: (initial = null, shown = {}) =>
      inputBlock(
        id,
        definition,
        null,
        {
          type: "datetimepicker",
          action_id: id,
          ...(initial === null ? {} : { initial_date_time: Math.floor(Date.parse(initial) / 1000) }),
        },
        shown,
      ),
  };
}

/** Slack says seconds since 1970, of ten digits. */
function instantOf(seconds: unknown): string | null {
  return typeof seconds === "number" && Number.isInteger(seconds) && Math.abs(seconds) < 1e11
    ? new Date(seconds * 1000).toISOString()
    : null;
}
