import fc from "fast-check";
import { describe, it } from "vitest";
import { sectionMessage } from "../../blocks/section/section-message.ts";
import { layoutOf } from "../../src/domain/layout.ts";
import { NOW, randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

describe("a section's message", () => {
  it("fits, whatever is in it", () => {
    fc.assert(
      fc.property(randomReview({ items: 40, sections: 3 }), (review) => {
        for (const part of layoutOf(review))
          if ("itemIds" in part) expectValidMessage(sectionMessage(review, part, { now: NOW }));
      }),
      { numRuns: 60 },
    );
  });
});
