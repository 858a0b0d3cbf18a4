import type { Field } from "./field.ts";

/** The same input once in each row of a form: a row's name ends its block's id. Reads as a value for each row. */
export function rowsField<Value>(field: Field<Value>): Field<ReadonlyMap<string, Value>, null> {
  return {
    id: field.id,
    empty: null,
    read: (states) => {
      const values = new Map<string, Value>();
      for (const state of states) {
        const reading = field.read([state]);
        if (!reading.ok) return reading;
        values.set(String(state.block_id).slice(field.id.length + 1), reading.value);
      }
      return { ok: true, value: values };
    },
  };
}

/** The id of a row's block. */
export function rowBlock({ id }: Pick<Field<unknown>, "id">, row: string): string {
  return `${id}:${row}`;
}
