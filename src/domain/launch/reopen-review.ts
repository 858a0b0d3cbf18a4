import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { DecisionRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";

/** Takes back a decision, a launch or a cancellation, with a reason. Reopening an open review is a no-op. */
export function reopenReview(review: Review, { reason }: { reason: string }): Decision<ReviewEvent, DecisionRefusal> {
  if (review.state === "open") return happened();
  if (reason.trim() === "") return refused({ reason: "decision-reason-missing", of: "reopen" });
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  if (tooLong !== null) return refused(tooLong);
  return happened({ type: "review.reopened", reason: reason.trim() });
}
