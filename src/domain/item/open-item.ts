import { type Decision, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { ItemRefusal } from "../refusals.ts";
import type { Item, Review } from "../review.ts";

/** The common beginning of every verb on an item: it exists, and its review is still open. */
export function onOpenItem(
  review: Review,
  itemId: string,
  decide: (item: Item) => Decision<ReviewEvent, ItemRefusal>,
): Decision<ReviewEvent, ItemRefusal> {
  const item = review.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) return refused({ reason: "no-such-item", itemId });
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  return decide(item);
}

/** Whether the checklist is read-only. */
export function isClosed(review: Review): boolean {
  return review.state === "cancelled" || review.state === "launched";
}
