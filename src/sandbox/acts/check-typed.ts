import type { Block, Values } from "../contract.ts";
import { findElement } from "../shapes/elements.ts";
import type { Actor } from "./actor.ts";
import { checkValue } from "./check-value.ts";

export type CheckedValues =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly error: string };

/** Checks what a person typed against the inputs themselves, as Slack's client does. Errors name the block. */
export function checkTyped(actor: Actor, blocks: readonly Block[], given: Values): CheckedValues {
  const values: Record<string, Values[string]> = {};
  for (const [blockId, elements] of Object.entries(given)) {
    for (const [actionId, state] of Object.entries(elements)) {
      const placed = findElement(blocks, blockId, actionId);
      if (placed === undefined) return { ok: false, error: `no_such_input: ${blockId}/${actionId}` };
      if (state.type !== placed.element.type)
        return { ok: false, error: `wrong_type: ${blockId} is a ${placed.element.type}` };
      const checked = checkValue(actor, placed.element, state);
      if (!checked.ok) return { ok: false, error: `${checked.error}: ${blockId}` };
      values[blockId] = { ...values[blockId], [actionId]: checked.state };
    }
  }
  return { ok: true, values };
}
