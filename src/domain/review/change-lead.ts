import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import type { ReviewRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";

/** Hands the review to another lead. */
export function changeLead(review: Review, { lead }: { lead: string }): Decision<ReviewEvent, ReviewRefusal> {
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  return review.lead === lead ? happened() : happened({ type: "review.lead-changed", lead });
}
