import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { SignOffRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { cannotSign, rolesToSign } from "./sign-off.ts";

/** Says, with a reason, that one will not sign. It blocks the go until it is withdrawn. */
export function refuseSignOff(
  review: Review,
  { held, reason }: { held: readonly string[]; reason: string },
): Decision<ReviewEvent, SignOffRefusal> {
  const no = cannotSign(review, held);
  if (no !== null) return refused(no);
  if (reason.trim() === "") return refused({ reason: "objection-reason-missing" });
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  if (tooLong !== null) return refused(tooLong);
  return happened({ type: "sign-off.refused", roles: rolesToSign(review, held), reason: reason.trim() });
}
