import fc from "fast-check";
import { expect, test } from "vitest";
import { setWaits } from "../../src/domain/item/set-waits.ts";
import type { Review } from "../../src/domain/review.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

const IDS = ["a", "b", "c", "d", "e"];

/** Whether an item waits for itself, directly or through others: those that wait for nothing are taken away until none is left. */
function isCircular({ items }: Review): boolean {
  let left = items.map(({ id, waitsFor }) => ({ id, waitsFor }));
  for (;;) {
    const waiting = left.filter(({ waitsFor }) => waitsFor.some((id) => left.some((other) => other.id === id)));
    if (waiting.length === left.length) return left.length > 0;
    left = waiting;
  }
}

test("whatever somebody wants items to wait for, none ever waits for itself; and only a circle is refused", () => {
  const wish = fc.record({
    itemId: fc.constantFrom(...IDS),
    waitsFor: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      let review = startedReview(IDS.map((id) => plainItem(id)));
      for (const { itemId, waitsFor } of wishes) {
        const decision = setWaits(review, { itemId, waitsFor });
        const wished = record(review, [{ type: "item.waits-changed", itemId, waitsFor }], "UANA", NOW);
        expect(decision.ok).toBe(!isCircular(wished));
        if (decision.ok) review = record(review, decision.events, "UANA", NOW);
        expect(isCircular(review)).toBe(false);
      }
    }),
  );
});
