import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { onOpenItem } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { WaiverRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { isApprover } from "./answer-waiver.ts";

/** `held`: the roles that who revokes holds now. */
export type RevokeWaiver = {
  readonly itemId: string;
  readonly by: string;
  readonly held: readonly string[];
  readonly reason: string;
};

/** Ends a waiver before its day, with a reason: the lead does, or who may approve it. The item is open again. */
export function revokeWaiver(
  review: Review,
  { itemId, by, held, reason }: RevokeWaiver,
): Decision<ReviewEvent, WaiverRefusal> {
  return onOpenItem<WaiverRefusal>(review, itemId, (item) => {
    if (item.waiver?.state !== "in-force") return refused({ reason: "no-waiver", itemId });
    if (review.lead !== by && !isApprover(review, item, { by, held })) {
      return refused({ reason: "not-the-approver", role: item.role, lead: review.lead });
    }
    if (reason.trim() === "") return refused({ reason: "waiver-incomplete", field: "reason" });
    const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
    if (tooLong !== null) return refused(tooLong);
    return happened({ type: "waiver.revoked", itemId, reason: reason.trim() });
  });
}
