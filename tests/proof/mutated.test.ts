import { describe, expect, it } from "vitest";
import { mutated } from "../../src/proof/payloads/mutated.ts";
import { randomOf } from "../../src/simulation/random.ts";

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => seed);
const of = (text: string) => JSON.stringify({ view: { blocks: [text, { value: JSON.stringify([text]) }], id: text } });
const lengths = (json: string, seeds: readonly number[]) =>
  seeds.map((seed) => mutated(json, randomOf(seed, "mutated")).length);

describe("a mutated payload", () => {
  it("repeats what is short 500 times", () => {
    expect(Math.max(...lengths(of("a".repeat(1_000)), SEEDS))).toBeGreaterThan(500_000);
  });

  it("is no longer than 6 MB, however long the texts are that are copied and repeated (S3)", () => {
    expect(Math.max(...lengths(of("b".repeat(200_000)), SEEDS.slice(0, 100)))).toBeLessThan(6_000_000);
    expect(Math.max(...lengths(of("c".repeat(1_300_000)), SEEDS.slice(0, 20)))).toBeLessThan(6_000_000);
  });
});
