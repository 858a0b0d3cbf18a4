import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { TEXT_LIMITS } from "../limits.ts";
import { isClosed } from "../open-item.ts";
import type { WaiverRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";

/** `held`: the roles that the approver holds now. */
export type AnswerWaiver = {
  readonly itemId: string;
  readonly by: string;
  readonly held: readonly string[];
  readonly approve: boolean;
  readonly reason: string;
};

/**
 * Approves or declines a requested waiver: a holder of the item's role does, never who asked. Where the item names no role,
 * the lead does.
 */
export function answerWaiver(
  review: Review,
  { itemId, by, held, approve, reason }: AnswerWaiver,
): Decision<ReviewEvent, WaiverRefusal> {
  const item = review.items.find(({ id }) => id === itemId);
  if (item === undefined) return refused({ reason: "no-such-item", itemId });
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  if (item.waiverRequest === null) return refused({ reason: "no-waiver-request", itemId });
  if (item.waiverRequest.by === by) return refused({ reason: "own-waiver", itemId });
  const mayApprove = item.role === null ? review.lead === by : held.includes(item.role);
  if (!mayApprove) return refused({ reason: "not-the-approver", role: item.role });
  if (approve) return happened({ type: "waiver.approved", itemId });
  const { reason: limit } = TEXT_LIMITS;
  if (reason.length > limit) return refused({ reason: "text-too-long", field: "reason", limit, length: reason.length });
  return happened({ type: "waiver.declined", itemId, reason: reason.trim() });
}
