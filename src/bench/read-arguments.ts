import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

export type BenchArguments =
  | {
      readonly ok: true;
      readonly only: readonly string[];
      /** Null: as many as each row wants. */
      readonly rounds: number | null;
      /** Where the figures are written. */
      readonly json: string;
      readonly cache: string;
      readonly many: number;
    }
  | { readonly ok: false; readonly sentence: string };

const EXAMPLE = "`npm run bench -- --only R1,R7 --rounds 5`";
const MOST_ROUNDS = 1_000;
const MANY = 100_000;

/** `[--only R1,R7] [--rounds N] [--json FILE] [--cache FOLDER] [--reviews N]`. `known`: the ids of the rows. */
export function readArguments(words: readonly string[], known: readonly string[]): BenchArguments {
  const read = parsed(words);
  if (typeof read === "string") return no(`${read} Say it like ${EXAMPLE}.`);
  const { only, rounds, json, cache, reviews } = read;
  const ids = only === undefined ? known : only.split(",").map((id) => id.trim().toUpperCase());
  const odd = ids.find((id) => !known.includes(id));
  if (odd !== undefined) return no(`There is no row \`${odd}\`. There is ${known.join(", ")}; say it like ${EXAMPLE}.`);
  const count = rounds === undefined ? null : Number(rounds);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_ROUNDS)) {
    return no(`\`--rounds\` takes a whole number from 1 to ${MOST_ROUNDS}, for example ${EXAMPLE}.`);
  }
  const many = Number(reviews ?? MANY);
  if (!(Number.isInteger(many) && many >= 100 && many <= MANY)) {
    return no(`\`--reviews\` says how many a large database has, from 100 to ${MANY}: \`--reviews 5000\`.`);
  }
  return {
    ok: true,
    many,
    only: ids,
    rounds: count,
    json: json ?? join("bench", "results.json"),
    cache: cache ?? join(tmpdir(), "readiness-bench-cache"),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { only: text, rounds: text, json: text, cache: text, reviews: text };
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    return error instanceof Error ? `${error.message}.`.replace(/\.\.$/, ".") : String(error);
  }
}

function no(sentence: string): BenchArguments {
  return { ok: false, sentence: `${sentence} Nothing was measured.` };
}
