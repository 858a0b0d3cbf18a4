import { DAY } from "./day/day.ts";
import { SCALE } from "./scale/simulate-scale.ts";
import type { Plan } from "./world/plan.ts";
import { QUARTER } from "./world/quarter.ts";
import { THREE_WEEKS } from "./world/short.ts";

export type Wish =
  | {
      readonly ok: true;
      readonly plan: Plan | typeof DAY | typeof SCALE;
      readonly seed: number;
      readonly isQuiet: boolean;
    }
  | { readonly ok: false; readonly sentence: string };

const PLANS = [QUARTER, THREE_WEEKS, DAY, SCALE];
const EXAMPLE = "`npm run simulate -- quarter --seed 7`";
const DEFAULT_SEED = 1;
const LARGEST_SEED = 4_294_967_295;

/** `quarter [--seed N] [--quiet]`, or another plan. `--quiet`: without a line for each message. */
export function readArguments(words: readonly string[]): Wish {
  const [name, ...rest] = words;
  const plan = PLANS.find((known) => known.name === name);
  const known = PLANS.map((one) => `\`${one.name}\``).join(" or ");
  if (name === undefined) return no(`What shall be simulated? Name ${known}, for example ${EXAMPLE}.`);
  if (plan === undefined) return no(`\`${name}\` cannot be simulated. Name ${known}, for example ${EXAMPLE}.`);
  let seed = DEFAULT_SEED;
  let isQuiet = false;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at];
    if (word === "--quiet") isQuiet = true;
    else if (word === "--seed") {
      at += 1;
      const given = rest[at] ?? "";
      seed = Number(given);
      if (!/^\d{1,10}$/.test(given) || seed > LARGEST_SEED) {
        return no(`A seed is a whole number from 0 to ${LARGEST_SEED}, for example ${EXAMPLE}. Nothing was simulated.`);
      }
    } else return no(`\`${word}\` is not known here. Say it like ${EXAMPLE}. Nothing was simulated.`);
  }
  return { ok: true, plan, seed, isQuiet };
}

function no(sentence: string): Wish {
  return { ok: false, sentence };
}
