import { expect, it } from "vitest";
import type { ReviewEvent } from "../../src/domain/events.ts";
import { evolveAll } from "../../src/domain/evolve.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

it("looking ahead at events gives the review that recording them gives, with their actor and instant", () => {
  const review = startedReview([plainItem("a"), plainItem("b")]);
  const events: readonly ReviewEvent[] = [
    { type: "item.taken", itemId: "a" },
    { type: "item.completed", itemId: "b", evidence: [] },
    { type: "review.candidate", version: "2.4.1" },
  ];
  const ahead = evolveAll(review, events, { by: "ULENA", at: "2026-11-25T09:00:00.000Z" });
  expect(ahead).toEqual(record(review, events, "ULENA", "2026-11-25T09:00:00.000Z"));
  expect(ahead.items.map(({ releaseSince }) => releaseSince)).toEqual([ahead.lastChange.at, ahead.lastChange.at]);
  expect(evolveAll(review, [], { by: "ULENA", at: NOW })).toBe(review);
});
