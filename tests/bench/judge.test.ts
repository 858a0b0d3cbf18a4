import { describe, expect, it } from "vitest";
import { judge } from "../../src/bench/judge.ts";
import type { Finding } from "../../src/bench/row.ts";
import { tableLines } from "../../src/bench/table.ts";

const finding = (changes: Partial<Finding>): Finding => ({
  what: "click → ack",
  unit: "ms",
  ours: [3, 2, 10],
  base: [2, 2, 4],
  against: "bare app",
  target: { of: "ratio", atMost: 1.5 },
  ...changes,
});

describe("a finding", () => {
  it("is judged by the median of its rounds, each compared with itself", () => {
    expect(judge(finding({}))).toEqual({
      ours: 3,
      base: 2,
      judged: { median: 1.5, least: 1, most: 2.5 },
      isMet: true,
    });
    expect(judge(finding({ target: { of: "ratio", atMost: 1.49 } })).isMet).toBe(false);
  });

  it("may be about a difference, or about our figure alone", () => {
    expect(judge(finding({ target: { of: "difference", atMost: 1 } })).judged).toEqual({
      median: 1,
      least: 0,
      most: 6,
    });
    const alone = judge(finding({ base: null, target: { of: "figure", atMost: 3 } }));
    expect(alone).toMatchObject({ base: null, judged: { median: 3 }, isMet: true });
  });

  it("is refused when a round has one side only", () => {
    expect(() => judge(finding({ base: [2, 2] }))).toThrow("round 3");
  });
});

it("a row shows its figures, its spread, and whether its target is met", () => {
  const row = { id: "R1", what: "", rounds: 3, run: async () => ({ findings: [] }) };
  const target = { of: "ratio", atMost: 1.2 } as const;
  const [, met, skipped] = tableLines([{ row, result: { findings: [finding({ target })], skipped: "no disk" } }]);
  expect(met?.replaceAll(/ +/g, " ")).toBe("R1 click → ack 3.00 ms 2.00 ms bare app 1.50× 1.00–2.50 ≤ 1.20× NO");
  expect(skipped).toBe("R1    not measured: no disk");
});
