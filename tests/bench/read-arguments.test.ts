import { expect, it } from "vitest";
import { readArguments } from "../../src/bench/read-arguments.ts";

it("rows are asked for by their ids; a wrong word gets a sentence and nothing runs", () => {
  expect(readArguments(["--only", "r1, R7", "--rounds", "5"], ["R1", "R7"])).toMatchObject({
    only: ["R1", "R7"],
    rounds: 5,
  });
  expect(readArguments([], ["R1", "R7"])).toMatchObject({ ok: true, only: ["R1", "R7"], rounds: null });
  expect(readArguments(["--only", "R99"], ["R1"])).toEqual({
    ok: false,
    sentence:
      "There is no row `R99`. There is R1; say it like `npm run bench -- --only R1,R7 --rounds 5`. Nothing was measured.",
  });
  for (const words of [["--rounds", "0"], ["--rounds", "x"], ["--fast"], ["R1"]]) {
    expect(readArguments(words, ["R1"])).toMatchObject({ ok: false });
  }
});
