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
    }
  | { readonly ok: false; readonly sentence: string };

const EXAMPLE = "`npm run bench -- --only R1,R7 --rounds 5`";
const MOST_ROUNDS = 1_000;

/** `[--only R1,R7] [--rounds N] [--json FILE] [--cache FOLDER]`. `known`: the ids of the rows. */
export function readArguments(words: readonly string[], known: readonly string[]): BenchArguments {
  const read = parsed(words);
  if (typeof read === "string") return no(`${read} Say it like ${EXAMPLE}.`);
  const { only, rounds, json, cache } = read;
  const ids = only === undefined ? known : only.split(",").map((id) => id.trim().toUpperCase());
  const odd = ids.find((id) => !known.includes(id));
  if (odd !== undefined) return no(`There is no row \`${odd}\`. There is ${known.join(", ")}; say it like ${EXAMPLE}.`);
  const count = rounds === undefined ? null : Number(rounds);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_ROUNDS)) {
    return no(`\`--rounds\` takes a whole number from 1 to ${MOST_ROUNDS}, for example ${EXAMPLE}.`);
  }
  return {
    ok: true,
    only: ids,
    rounds: count,
    json: json ?? join("bench", "results.json"),
    cache: cache ?? join(tmpdir(), "readiness-bench-cache"),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...words], options: { only: text, rounds: text, json: text, cache: text } }).values;
  } catch (error) {
    return error instanceof Error ? `${error.message}.`.replace(/\.\.$/, ".") : String(error);
  }
}

function no(sentence: string): BenchArguments {
  return { ok: false, sentence: `${sentence} Nothing was measured.` };
}
