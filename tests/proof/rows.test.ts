import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/proof/read-arguments.ts";
import { ROWS } from "../../src/proof/rows.ts";
import { randomOf } from "../../src/simulation/random.ts";

describe("the rows of the proof, as far as there is time in the tests", () => {
  it.each(ROWS.map((row) => [row.id, row] as const))("%s holds", { timeout: 120_000 }, async (id, row) => {
    const { tried, failed } = await row.run({
      count: row.numbers.quick,
      random: randomOf(1, id),
      onProgress: () => undefined,
    });
    expect(failed).toEqual([]);
    expect(tried).toBe(row.numbers.quick);
  });

  it("are asked for by their ids, and a wrong word gets a sentence", () => {
    expect(readArguments(["--only", "c1,d4", "--seed", "7"], ["C1", "D4"])).toMatchObject({
      only: ["C1", "D4"],
      seed: 7,
    });
    expect(readArguments(["--only", "Z9"], ["C1"])).toEqual({
      ok: false,
      sentence:
        "There is no row `Z9`. There is C1; say it like `npm run proof -- --only C1,S1 --seed 7`. Nothing was tried.",
    });
    expect(readArguments(["--seed", "x"], ["C1"])).toMatchObject({ ok: false });
    expect(readArguments(["--all"], ["C1"])).toMatchObject({ ok: false });
  });
});
