import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { ReviewRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";

/** Ends a review without a launch. Cancelling a cancelled one is a no-op. */
export function cancelReview(review: Review, { reason }: { reason: string }): Decision<ReviewEvent, ReviewRefusal> {
  if (review.state === "cancelled") return happened();
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  if (reason.trim() === "") return refused({ reason: "reason-missing", of: "cancel" });
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  if (tooLong !== null) return refused(tooLong);
  return happened({ type: "review.cancelled", reason: reason.trim() });
}
