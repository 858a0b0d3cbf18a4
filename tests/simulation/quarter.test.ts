import { describe, expect, it } from "vitest";
import { INVARIANTS } from "../../src/simulation/invariants.ts";
import type { Post } from "../../src/simulation/journal.ts";
import { kindOf } from "../../src/simulation/post-kind.ts";
import { readArguments } from "../../src/simulation/read-arguments.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { THREE_WEEKS } from "../../src/simulation/world/short.ts";

/** Without the words: the record's head is salted anew in each run. */
function whoGotWhat({ at, channelId, key, ts }: Post) {
  return { at, channelId, key, ts };
}

describe("three simulated weeks", () => {
  it("keep what every run must keep, and are the same story for the same seed", { timeout: 60_000 }, async () => {
    const journal = await simulate(THREE_WEEKS, { seed: 4 });
    const broken = INVARIANTS.map(({ name, check }) => ({ name, broken: check(journal) }));
    expect(broken.filter((one) => one.broken.length > 0)).toEqual([]);
    const kinds = journal.posts.map(kindOf);
    expect(kinds.filter((kind) => kind === "nag").length).toBeGreaterThan(20);
    expect(kinds).toContain("digest");
    expect(journal.overdue.length).toBeGreaterThan(0);
    expect(journal.missed.length).toBeGreaterThan(0);
    const again = await simulate(THREE_WEEKS, { seed: 4 });
    expect(again.posts.map(whoGotWhat)).toEqual(journal.posts.map(whoGotWhat));
  });
});

describe("the command line of the simulation", () => {
  it("takes a seed", () => {
    expect(readArguments(["quarter", "--seed", "7"])).toMatchObject({ ok: true, seed: 7, isQuiet: false });
  });

  it.each([
    [[], "What shall be simulated?"],
    [["year"], "`year` cannot be simulated."],
    [["quarter", "--seed", "x"], "A seed is a whole number"],
    [["quarter", "--seed"], "A seed is a whole number"],
    [["quarter", "--sead", "7"], "`--sead` is not known here."],
  ])("says what it takes instead of %j, with an example", (words, begins) => {
    const wish = readArguments(words);
    const sentence = wish.ok ? "" : wish.sentence;
    expect(sentence).toContain(begins);
    expect(sentence).toContain("npm run simulate -- quarter --seed 7");
  });
});
