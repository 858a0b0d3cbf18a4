import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { checkedReason } from "./checked-reason.ts";
import { onOpenItem } from "./open-item.ts";

/** Says, with a reason, that an item does not apply to this release. */
export function ruleOutItem(review: Review, { itemId, reason }: { itemId: string; reason: string }) {
  return onOpenItem(review, itemId, (item) => {
    if (item.status === "not-applicable" && item.reason === reason.trim()) return happened();
    return (
      checkedReason(itemId, "not-applicable", reason) ??
      happened({ type: "item.ruled-out", itemId, reason: reason.trim() })
    );
  });
}
