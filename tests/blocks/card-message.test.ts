import fc from "fast-check";
import { describe, it } from "vitest";
import { cardMessage } from "../../blocks/card/card-message.ts";
import { layoutOf } from "../../src/domain/layout.ts";
import type { Review } from "../../src/domain/review.ts";
import { NOW, randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

function linksOf(review: Review): ReadonlyMap<string, string> {
  return new Map(layoutOf(review).map(({ key }) => [key, `https://launch.slack.com/archives/C1/${key}`]));
}

describe("the card", () => {
  it("fits into one message, whatever is in it", () => {
    fc.assert(
      fc.property(randomReview({ items: 300, sections: 70 }), (review) => {
        expectValidMessage(cardMessage(review, { now: NOW, links: linksOf(review) }));
      }),
      { numRuns: 60 },
    );
  });
});
