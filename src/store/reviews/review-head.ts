import type { Review, ReviewState } from "../../domain/review.ts";

/** A review without its items: one row of `reviews`. */
export type ReviewHead = Omit<Review, "items">;

/** States in which a release has a review going on; there is at most one such per release. */
export const OPEN_STATES: readonly ReviewState[] = ["open", "decided-go", "decided-no-go"];

export function headOf({ items: _items, ...head }: Review): ReviewHead {
  return head;
}
