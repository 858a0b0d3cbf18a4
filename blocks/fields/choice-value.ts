import { LIMITS } from "../limits.ts";

/** What a choice carries of an id. Ids of more than 75 characters are shortened, and told apart by a sum of all their characters. */
export function choiceValue(id: string): string {
  if (id.length <= LIMITS.option.value) return id;
  return `${id.slice(0, LIMITS.option.value - 10)}~${sumOf(id)}`.toWellFormed();
}

/** The id among `known` that a choice stands for; undefined when none of them does. */
export function idOfChoice(known: readonly { readonly id: string }[], value: string): string | undefined {
  return known.find(({ id }) => choiceValue(id) === value)?.id;
}

/** FNV-1a of a text, in hexadecimal: eight characters that tell it apart from others like it. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(16);
}
