import { happened, refused } from "../decision.ts";
import type { Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** The owner lets go of an item. Giving back what nobody has is a no-op. */
export function giveBackItem(review: Review, { itemId, by }: { itemId: string; by: string }) {
  return onOpenItem(review, itemId, (item) => {
    if (item.owner === null) return happened();
    if (item.owner !== by) return refused({ reason: "not-the-owner", itemId, owner: item.owner });
    return happened({ type: "item.given-back", itemId });
  });
}
