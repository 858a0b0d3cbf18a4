import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { onOpenItem } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { WaiverRefusal } from "../refusals.ts";
import type { Item, Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import type { Instant } from "../time/time.ts";

/** `held`: the roles that who answers holds now. `requestedAt`: of the request that they saw; null: whichever there is. */
export type AnswerWaiver = {
  readonly itemId: string;
  readonly by: string;
  readonly held: readonly string[];
  readonly approve: boolean;
  readonly reason: string;
  readonly requestedAt: Instant | null;
  readonly now: Instant;
};

/**
 * Approves or declines a requested waiver: a holder of the item's role does, never who asked. Where the item names no role,
 * the lead does. Who asked may take the request back.
 */
export function answerWaiver(
  review: Review,
  { itemId, by, held, approve, reason, requestedAt, now }: AnswerWaiver,
): Decision<ReviewEvent, WaiverRefusal> {
  return onOpenItem<WaiverRefusal>(review, itemId, (item) => {
    const request = item.waiverRequest;
    if (request === null) return refused({ reason: "no-waiver-request", itemId });
    const isOwn = request.by === by;
    if (isOwn && approve) return refused({ reason: "own-waiver", itemId });
    if (!isOwn && !isApprover(review, item, { by, held })) {
      return refused({ reason: "not-the-approver", role: item.role, lead: review.lead });
    }
    if (requestedAt !== null && request.at !== requestedAt) {
      return refused({ reason: "waiver-request-changed", by: request.by });
    }
    if (approve) {
      return request.expiresAt <= now
        ? refused({ reason: "waiver-request-outdated", expiresOn: request.expiresOn })
        : happened({ type: "waiver.approved", itemId });
    }
    const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
    if (tooLong !== null) return refused(tooLong);
    return happened({ type: "waiver.declined", itemId, reason: reason.trim() });
  });
}

/** Whether somebody approves the waivers of an item: they hold its role, or lead the review where it names none. */
export function isApprover(
  review: Pick<Review, "lead">,
  item: Pick<Item, "role">,
  { by, held }: { readonly by: string; readonly held: readonly string[] },
): boolean {
  return item.role === null ? review.lead === by : held.includes(item.role);
}
