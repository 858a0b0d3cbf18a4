import type { PlainTextOption } from "@slack/types";
import { plainText } from "../button.ts";
import { LIMITS } from "../limits.ts";

/** One choice of a select. `value` is at most 75 characters. */
export type Choice = { readonly value: string; readonly label: string };

export function optionOf({ value, label }: Choice): PlainTextOption {
  return { text: plainText(label, LIMITS.option.text), value };
}

/** The options for what somebody has typed into a select that looks its choices up: a `block_suggestion`'s answer. */
export function matchingOptions(choices: readonly Choice[], query: string): { readonly options: PlainTextOption[] } {
  const words = query
    .toLocaleLowerCase("en")
    .split(/\s+/)
    .filter((word) => word !== "");
  const matching = choices.filter(({ label }) => {
    const text = label.toLocaleLowerCase("en");
    return words.every((word) => text.includes(word));
  });
  return { options: matching.slice(0, LIMITS.options.select).map(optionOf) };
}

/** The options of these values, or those that are among them; unknown values are left out. */
export function chosen(choices: readonly Choice[], values: readonly string[]): PlainTextOption[] {
  return choices.filter(({ value }) => values.includes(value)).map(optionOf);
}
