import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import type { DecisionRefusal } from "../refusals.ts";
import { isVersion } from "../review/start-review.ts";
import type { Review } from "../review.ts";

/** Another version of the same release: the review goes on, release-bound evidence goes stale, the decision is open again. */
export function newCandidate(review: Review, { version }: { version: string }): Decision<ReviewEvent, DecisionRefusal> {
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  if (!isVersion(version)) return refused({ reason: "bad-version", value: version });
  if (version === review.version) return refused({ reason: "same-version", value: version });
  return happened({ type: "review.candidate", version });
}
