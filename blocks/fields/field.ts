import type { InputBlock, InputBlockElement } from "@slack/types";
import type { z } from "zod";
import { plainText } from "../button.ts";
import { LIMITS } from "../limits.ts";

/** What one input of a form says, or the sentence that goes under it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

/** An input of a form: written by a view, read by a handler, defined once for both. Its id is its block's id and its action's. */
export type Field<Value, Raw = unknown> = {
  readonly id: string;
  /** Makes a value out of what the form said; raw is null, "" or [] where the input was left empty. */
  readonly read: (states: readonly InputState[]) => Reading<Value>;
  readonly empty: Raw;
};

/** What Slack says of one element in `view.state.values`, and the `block_id` that it stands in. */
export type InputState = { readonly [key: string]: unknown };

export type FieldDefinition<Value> = {
  readonly label: string;
  /** Accepts what the input may hold. Where it takes an empty input, the input is optional. */
  readonly schema: z.ZodType<Value>;
  /** Said under the input when its schema refuses. */
  readonly error: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Whether a change is sent at once, as a click is. */
  readonly dispatch?: boolean;
};

export function readField<Value, Raw>(definition: FieldDefinition<Value>, raw: Raw): Reading<Value> {
  const parsed = definition.schema.safeParse(raw);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: definition.error };
}

export type Shown = {
  readonly label?: string;
  readonly hint?: string /** Ends the block's id: a new one forgets what was typed. */;
  readonly variant?: string;
  /** Overrides what the schema says. */
  readonly optional?: boolean;
};

export function inputBlock(
  id: string,
  definition: FieldDefinition<unknown>,
  empty: unknown,
  element: InputBlockElement,
  { label = definition.label, hint = definition.hint, variant, optional }: Shown = {},
): InputBlock {
  return {
    type: "input",
    block_id: variant === undefined ? id : `${id}:${variant}`.slice(0, LIMITS.id),
    label: plainText(label, LIMITS.input.label),
    ...(hint === undefined ? {} : { hint: plainText(hint, LIMITS.input.hint) }),
    optional: optional ?? definition.schema.safeParse(empty).success,
    ...(definition.dispatch === true ? { dispatch_action: true } : {}),
    element,
  };
}

export function placeholder({ placeholder: text }: FieldDefinition<unknown>) {
  return text === undefined ? {} : { placeholder: plainText(text, LIMITS.input.placeholder) };
}
