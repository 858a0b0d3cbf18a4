import { happened, refused } from "../decision.ts";
import type { Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** Makes somebody the owner. Taking what one has already is a no-op; what another has must be handed over. */
export function takeItem(review: Review, { itemId, by }: { itemId: string; by: string }) {
  return onOpenItem(review, itemId, (item) => {
    if (item.owner === by) return happened();
    if (item.owner !== null && !item.owner.startsWith("S")) {
      return refused({ reason: "taken-by-other", itemId, owner: item.owner });
    }
    return happened({ type: "item.taken", itemId });
  });
}
