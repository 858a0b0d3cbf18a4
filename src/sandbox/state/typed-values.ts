import type { Values } from "../contract.ts";

/** What people have typed or chosen so far and not yet submitted: `person surface` → values. */
export type TypedValues = Map<string, Values>;

/** `surface` is a view id, or `channel:ts`. */
export function rememberTyped(typed: TypedValues, person: string, surface: string, values: Values): Values {
  const key = `${person} ${surface}`;
  const before = typed.get(key) ?? {};
  const merged: Record<string, Values[string]> = { ...before };
  for (const [blockId, elements] of Object.entries(values)) merged[blockId] = { ...merged[blockId], ...elements };
  typed.set(key, merged);
  return merged;
}

export function typedSoFar(typed: TypedValues, person: string, surface: string): Values {
  return typed.get(`${person} ${surface}`) ?? {};
}

export function forgetTyped(typed: TypedValues, person: string, surface: string): void {
  typed.delete(`${person} ${surface}`);
}
