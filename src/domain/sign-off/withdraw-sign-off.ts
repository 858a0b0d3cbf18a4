import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import type { SignOffRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";

/** Takes back one's own signature or refusal. */
export function withdrawSignOff(review: Review, { by }: { by: string }): Decision<ReviewEvent, SignOffRefusal> {
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  const stands =
    review.signatures.some((signature) => signature.by === by && signature.ended === null) ||
    review.objections.some((objection) => objection.by === by);
  return stands ? happened({ type: "sign-off.withdrawn" }) : refused({ reason: "nothing-to-withdraw" });
}
