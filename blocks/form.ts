import type { Field, InputState } from "./fields/field.ts";

export type FormFields = { readonly [name: string]: Field<unknown> };
export type FormValues<Fields extends FormFields> = {
  readonly [name in keyof Fields]: Fields[name] extends Field<infer Value> ? Value : never;
};

/** `errors`: a sentence for each block id, as Slack's `response_action: "errors"` takes it. */
export type FormReading<Fields extends FormFields> =
  | { readonly ok: true; readonly values: FormValues<Fields> }
  | { readonly ok: false; readonly errors: { readonly [blockId: string]: string } };

/** Reads `view.state.values`. Whatever it holds, this does not throw: what is missing or odd becomes a sentence under its input. */
export function readForm<Fields extends FormFields>(fields: Fields, stateValues: unknown): FormReading<Fields> {
  const values: { [name: string]: unknown } = {};
  const errors: { [blockId: string]: string } = {};
  for (const [name, field] of Object.entries(fields)) {
    const blocks = statesOf(field.id, stateValues);
    const reading = field.read(blocks.map(({ state }) => state));
    if (reading.ok) values[name] = reading.value;
    else errors[blocks[0]?.blockId ?? field.id] = reading.error;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  // Every field above has put its own value under its own name.
  return { ok: true, values: values as FormValues<Fields> };
}

/** A field may have several blocks (`criteria:1`, `criteria:2`) or one whose id changes (`evidence.item:<review>`). */
function statesOf(id: string, stateValues: unknown): readonly { blockId: string; state: InputState }[] {
  return Object.entries(objectOf(stateValues))
    .filter(([blockId]) => blockId === id || blockId.startsWith(`${id}:`))
    .map(([blockId, elements]) => ({ blockId, state: { ...objectOf(objectOf(elements)[id]), block_id: blockId } }));
}

function objectOf(value: unknown): InputState {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
