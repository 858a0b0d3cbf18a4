import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { checkedReason } from "./checked-reason.ts";
import { onOpenItem } from "./open-item.ts";

/** Takes a settled item up again. Reopening what is open is a no-op. */
export function reopenItem(review: Review, { itemId, reason }: { itemId: string; reason: string }) {
  return onOpenItem(review, itemId, (item) => {
    if (item.status !== "done" && item.status !== "not-applicable" && item.status !== "waived") return happened();
    return (
      checkedReason(itemId, "reopen", reason) ?? happened({ type: "item.reopened", itemId, reason: reason.trim() })
    );
  });
}
