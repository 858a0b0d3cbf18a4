import { happened, refused } from "../decision.ts";
import type { Review } from "../review.ts";
import { checkedReason } from "./checked-reason.ts";
import { standsOnDrills } from "./evolve-drills.ts";
import { onOpenItem } from "./open-item.ts";

/** Takes a settled item up again. Reopening what is open is a no-op; what good drills settle cannot be. */
export function reopenItem(review: Review, { itemId, reason }: { itemId: string; reason: string }) {
  return onOpenItem(review, itemId, (item) => {
    if (item.status !== "done" && item.status !== "not-applicable" && item.status !== "waived") return happened();
    const drill = item.status === "done" && standsOnDrills(item) ? item.drills?.[0] : undefined;
    if (drill !== undefined) return refused({ reason: "drill-settles", itemId, drill });
    return (
      checkedReason(itemId, "reopen", reason) ?? happened({ type: "item.reopened", itemId, reason: reason.trim() })
    );
  });
}
