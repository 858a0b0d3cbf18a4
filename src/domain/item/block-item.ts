import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { checkedReason } from "./checked-reason.ts";
import { onOpenItem } from "./open-item.ts";

/** Says who or what keeps an item from going on. `blockedBy` null: nobody in this workspace. */
export function blockItem(
  review: Review,
  { itemId, blockedBy, reason }: { itemId: string; blockedBy: string | null; reason: string },
) {
  return onOpenItem(review, itemId, (item) => {
    if (item.blocked?.by === blockedBy && item.blocked.reason === reason.trim()) return happened();
    return (
      checkedReason(itemId, "block", reason) ??
      happened({ type: "item.blocked", itemId, blockedBy, reason: reason.trim() })
    );
  });
}
