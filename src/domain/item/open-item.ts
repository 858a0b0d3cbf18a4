import { type Decision, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { ItemRefusal } from "../refusals.ts";
import type { Item, Review } from "../review.ts";

/** The common beginning of every verb on an item: it exists, and may still change. */
export function onOpenItem<Refusal = ItemRefusal>(
  review: Review,
  itemId: string,
  decide: (item: Item) => Decision<ReviewEvent, Refusal>,
): Decision<ReviewEvent, Refusal | Extract<ItemRefusal, { reason: "no-such-item" | "review-closed" }>> {
  const item = review.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) return refused({ reason: "no-such-item", itemId });
  return mayChange(review, item) ? decide(item) : refused({ reason: "review-closed", state: review.state });
}

/**
 * Whether an item may still change. After the launch those do that come round again, because readiness is not a launch-day
 * state, and those that were launched on a waiver, because that ends.
 */
export function mayChange(review: Review, item: Item): boolean {
  return review.state === "launched" ? item.recurring || item.waiver !== null : !isClosed(review);
}

/** Whether the review is over: it can neither be decided nor changed as a whole. */
export function isClosed({ state }: Pick<Review, "state">): boolean {
  return state === "cancelled" || state === "launched";
}
