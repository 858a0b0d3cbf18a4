import { type Decision, refused } from "./decision.ts";
import type { ReviewEvent } from "./events.ts";
import type { ItemRefusal } from "./refusals.ts";
import type { Item, Review } from "./review.ts";

/**
 * The common beginning of every verb on an item: it exists, and may still change. After the launch only recurring items do:
 * readiness is not a launch-day state.
 */
export function onOpenItem(
  review: Review,
  itemId: string,
  decide: (item: Item) => Decision<ReviewEvent, ItemRefusal>,
): Decision<ReviewEvent, ItemRefusal> {
  const item = review.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) return refused({ reason: "no-such-item", itemId });
  const lives = review.state === "launched" ? item.recurring : !isClosed(review);
  return lives ? decide(item) : refused({ reason: "review-closed", state: review.state });
}

/** Whether the review is over: it can neither be decided nor changed as a whole. */
export function isClosed(review: Review): boolean {
  return review.state === "cancelled" || review.state === "launched";
}
