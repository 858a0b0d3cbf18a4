import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillSlots, type Signer } from "../../../src/domain/sign-off/fill-slots.ts";
import type { SignOffRule } from "../../../src/domain/template.ts";

const ROLES = ["engineering", "sre", "security"];

/** The most slots that can be filled, by trying everything. */
function most(
  rules: readonly SignOffRule[],
  signers: readonly Signer[],
  may: (by: string, role: string) => boolean,
): number {
  const [signer, ...others] = signers;
  if (signer === undefined) return 0;
  const left = most(rules, others, may);
  const taken = rules.flatMap((rule, at) => {
    if (rule.quorum === 0 || !signer.roles.includes(rule.role) || !may(signer.by, rule.role)) return [];
    const rest = rules.map((other, index) => (index === at ? { ...other, quorum: other.quorum - 1 } : other));
    return [1 + most(rest, others, may)];
  });
  return Math.max(left, ...taken);
}

/** Every subset of the roles. */
const SUBSETS = Array.from({ length: 2 ** ROLES.length }, (_, bits) =>
  ROLES.filter((_role, at) => (bits >> at) % 2 === 1),
);

function check(rules: readonly SignOffRule[], signers: readonly Signer[], barred: ReadonlySet<string>): void {
  const may = (by: string, role: string) => !barred.has(`${by} ${role}`);
  const standing = fillSlots(rules, signers, (signer, rule) => may(signer.by, rule.role));
  const filled = standing.flatMap(({ by }) => by);
  expect(filled.length).toBe(most(rules, signers, may));
  expect(new Set(filled).size).toBe(filled.length);
  for (const { role, quorum, by } of standing) {
    expect(by.length).toBeLessThanOrEqual(quorum);
    for (const person of by) {
      expect(signers.find((signer) => signer.by === person)?.roles).toContain(role);
      expect(may(person, role)).toBe(true);
    }
  }
}

describe("matching people to slots", () => {
  it("fills as many as trying everything does, in each case of three roles, quorums up to two and three people", () => {
    let cases = 0;
    for (let quorums = 0; quorums < 27; quorums++) {
      const rules = ROLES.map((role, at) => ({ role, quorum: Math.floor(quorums / 3 ** at) % 3 }));
      for (const a of SUBSETS)
        for (const b of SUBSETS)
          for (const c of SUBSETS) {
            check(
              rules,
              [a, b, c].map((roles, at) => ({ by: `U${at}`, roles })),
              new Set(),
            );
            cases += 1;
          }
    }
    expect(cases).toBe(27 * 512);
  });

  it("does so too where the four eyes bar some of them, for up to six people and four roles", () => {
    const role = fc.constantFrom(...ROLES, "database");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ role, quorum: fc.integer({ min: 1, max: 3 }) }), {
          selector: (rule) => rule.role,
          maxLength: 4,
        }),
        fc.array(fc.uniqueArray(role), { maxLength: 6 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), role), { maxLength: 5 }),
        (rules, people, bars) =>
          check(
            rules,
            people.map((roles, at) => ({ by: `U${at}`, roles })),
            new Set(bars.map(([at, barred]) => `U${at} ${barred}`)),
          ),
      ),
      { numRuns: 500 },
    );
  });

  it("lets somebody in two roles move over, so that they do not block another", () => {
    const rules = [
      { role: "sre", quorum: 1 },
      { role: "security", quorum: 1 },
    ];
    const both = { by: "UANA", roles: ["sre", "security"] };
    const one = { by: "UOMAR", roles: ["sre"] };
    for (const signers of [
      [both, one],
      [one, both],
    ]) {
      expect(fillSlots(rules, signers, () => true)).toEqual([
        { role: "sre", quorum: 1, by: ["UOMAR"] },
        { role: "security", quorum: 1, by: ["UANA"] },
      ]);
    }
  });
});
