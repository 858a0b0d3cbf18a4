import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { SignOffRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { cannotSign, rolesToSign } from "./sign-off.ts";

/** Says, with a reason, that one will not sign. It blocks the go until it is withdrawn. */
export function refuseSignOff(
  review: Review,
  { held, reason }: { held: readonly string[]; reason: string },
): Decision<ReviewEvent, SignOffRefusal> {
  const no = cannotSign(review, held);
  if (no !== null) return refused(no);
  const { reason: limit } = TEXT_LIMITS;
  if (reason.trim() === "") return refused({ reason: "objection-reason-missing" });
  if (reason.length > limit) return refused({ reason: "text-too-long", field: "reason", limit, length: reason.length });
  return happened({ type: "sign-off.refused", roles: rolesToSign(review, held), reason: reason.trim() });
}
