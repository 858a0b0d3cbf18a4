import { describe, expect, it } from "vitest";
import { unexplained } from "../../src/proof/unexplained.ts";

const done = (owner: string) => ({ owner, acknowledged: true });
const cutOff = (owner: string) => ({ owner, acknowledged: false });

describe("what happened is explained by what was wished for", () => {
  it.each([
    ["all acknowledged", [done("A"), done("B")], ["A", "B"]],
    ["one cut off that happened", [done("A"), cutOff("B"), done("C")], ["A", "B", "C"]],
    ["one cut off that did not", [done("A"), cutOff("B"), done("C")], ["A", "C"]],
    ["one whose owner has it already", [done("A"), cutOff("B"), done("A"), done("B")], ["A", "B"]],
  ])("%s", (_, wishes, owners) => {
    expect(unexplained(wishes, owners)).toEqual([]);
  });

  it.each([
    ["an acknowledged one that is missing", [done("A"), done("B"), done("C")], ["A", "C"]],
    ["the last one that is missing", [done("A"), done("B")], ["A"]],
    ["one that happened twice", [done("A"), done("B")], ["A", "B", "B"]],
    ["one that nobody wished for", [done("A")], ["A", "B"]],
    ["two in the wrong order", [done("A"), done("B")], ["B", "A"]],
  ])("but not %s", (_, wishes, owners) => {
    expect(unexplained(wishes, owners)).toHaveLength(1);
  });

  it("may hold one that was cut off and came late, where the bot lived on (P2)", () => {
    const late = [done("A"), cutOff("B"), done("A"), done("C")];
    expect(unexplained(late, ["A", "B", "C"])).toHaveLength(1);
    expect(unexplained(late, ["A", "B", "C"], { mayBeLate: true })).toEqual([]);
    expect(unexplained(late, ["A", "C", "B", "B"], { mayBeLate: true })).toHaveLength(1);
    expect(unexplained(late, ["A", "B"], { mayBeLate: true })).toHaveLength(1);
  });
});
