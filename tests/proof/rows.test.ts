import { describe, expect, it } from "vitest";
import { forkRow } from "../../src/proof/fork-row.ts";
import { readArguments } from "../../src/proof/read-arguments.ts";
import { ROWS } from "../../src/proof/rows.ts";

describe("the rows of the proof, as far as there is time in the tests", () => {
  it.concurrent.for(ROWS)("$id holds", { timeout: 180_000 }, async ({ id, numbers: { quick } }, { expect, skip }) => {
    const result = await forkRow({ id, seed: 1, count: quick }, () => undefined);
    skip(result.tried === 0 && result.skipped !== undefined, result.skipped);
    expect(result).toMatchObject({ tried: quick, failed: [] });
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
