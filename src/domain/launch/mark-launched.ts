import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { DecisionRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";

/** Records that the release has launched. Only a go can launch. */
export function markLaunched(review: Review): Decision<ReviewEvent, DecisionRefusal> {
  if (review.state === "launched") return happened();
  return review.state === "decided-go"
    ? happened({ type: "review.launched" })
    : refused({ reason: "not-decided-go", state: review.state });
}
