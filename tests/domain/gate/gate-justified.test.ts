import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageReview } from "../../../src/domain/age-review.ts";
import { replay } from "../../../src/domain/evolve.ts";
import { gateOf } from "../../../src/domain/gate/gate.ts";
import { addDays } from "../../../src/domain/time/time.ts";
import { justify } from "./justification.ts";
import { act, action, begun, type Told } from "./random-launch.ts";

const RUNS = { numRuns: 1_500 };
const story = fc.array(action, { minLength: 5, maxLength: 45 });
const isGo = ({ review, now }: Told, later = now) => gateOf(review, later, []).decision === "go";

describe("whatever happens, and in whatever order", () => {
  it("the gate says go exactly when the log alone, read one entry after the other, justifies it", () => {
    const seen = { go: 0, overridden: 0 };
    fc.assert(
      fc.property(story, (wishes) => {
        let told = begun();
        for (const wish of wishes) {
          told = act(told, wish);
          const { isGo: justified, live } = justify(told.log, told.now);
          expect(isGo(told)).toBe(justified);
          const counting = told.review.signatures.filter(({ ended }) => ended === null).map(({ seq }) => seq);
          expect(counting).toEqual(live);
          if (justified) seen.go += 1;
          if (justified && told.review.decision?.override !== null) seen.overridden += 1;
        }
        expect(replay(told.log)).toEqual(told.review);
      }),
      RUNS,
    );
    expect(seen.go).toBeGreaterThan(500);
    expect(seen.go - seen.overridden).toBeGreaterThan(50);
  });

  it("a signature that time has ended opens no gate, whether or not the bot has said so", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 100 }), (wishes, hours) => {
        let told = begun();
        for (const wish of wishes) told = act(told, wish);
        const later = addDays(told.now, hours / 24);
        const aged = act({ ...told, now: addDays(later, -0.01) }, { do: "wait", by: "UANA", itemId: "a" });
        const noted = act({ ...told, now: addDays(later, -0.01) }, { do: "comment", by: "UANA", itemId: "a" });
        expect(isGo(told, later)).toBe(isGo(noted, later));
        expect(ageReview(aged.review, aged.now)).toEqual([]);
      }),
      RUNS,
    );
  });
});
