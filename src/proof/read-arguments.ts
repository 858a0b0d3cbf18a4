export type ProofWish =
  | {
      readonly ok: true;
      readonly only: readonly string[];
      readonly seed: number;
      readonly isQuick: boolean;
      readonly count: number | null;
    }
  | { readonly ok: false; readonly sentence: string };

const EXAMPLE = "`npm run proof -- --only C1,S1 --seed 7`";
const LARGEST_SEED = 4_294_967_295;

/** `[--only C1,S1] [--seed N] [--quick] [--count N]`. `known`: the ids of the rows. */
export function readArguments(words: readonly string[], known: readonly string[]): ProofWish {
  let [only, seed, isQuick, count]: [readonly string[], number, boolean, number | null] = [known, 1, false, null];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const value = words[at + 1] ?? "";
    if (word === "--quick") {
      isQuick = true;
      continue;
    }
    at += 1;
    if (word === "--only") {
      only = value.split(",").map((id) => id.trim().toUpperCase());
      const odd = only.find((id) => !known.includes(id));
      if (odd !== undefined)
        return no(`There is no row \`${odd}\`. There is ${known.join(", ")}; say it like ${EXAMPLE}.`);
    } else if (word === "--seed" || word === "--count") {
      const number = Number(value);
      if (!/^\d{1,10}$/.test(value) || number > LARGEST_SEED || (word === "--count" && number === 0)) {
        return no(`\`${word}\` takes a whole number, for example ${EXAMPLE}.`);
      }
      if (word === "--seed") seed = number;
      else count = number;
    } else return no(`\`${word}\` is not known here. Say it like ${EXAMPLE}.`);
  }
  return { ok: true, only, seed, isQuick, count };
}

function no(sentence: string): ProofWish {
  return { ok: false, sentence: `${sentence} Nothing was tried.` };
}
