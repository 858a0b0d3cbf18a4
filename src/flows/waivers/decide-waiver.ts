import { type Decision, happened } from "../../domain/decision.ts";
import type { ReviewEvent } from "../../domain/events.ts";
import type { WaiverRefusal } from "../../domain/refusals.ts";
import type { Review } from "../../domain/review.ts";
import { type Changed, changeReview, type Knock } from "../change-review.ts";
import type { Deps } from "../ports.ts";
import { rolesInReview } from "../roles-in-review.ts";

export type WaiverKnock = Omit<Knock, "action" | "itemId"> & {
  readonly action: "waiver.answer" | "waiver.revoke";
  readonly itemId: string;
};

/**
 * Answers or ends a waiver, with the roles that somebody holds now. Whoever lacks the one that it takes, or asked for the
 * waiver, has been denied: that stands in the record as every denial does.
 */
export async function decideWaiver(
  deps: Deps,
  knock: WaiverKnock,
  decide: (review: Review, who: { by: string; held: readonly string[] }) => Decision<ReviewEvent, WaiverRefusal>,
): Promise<Changed<WaiverRefusal>> {
  const { actor, action, itemId } = knock;
  const held = await rolesInReview(deps, knock);
  const changed = await changeReview(deps, knock, (review) => decide(review, { by: actor.id, held }));
  if (changed.ok || changed.duplicate) return changed;
  const why = changed.refusal.reason;
  if (why === "own-waiver" || why === "not-the-approver") {
    const delivery = `${knock.delivery}/denied`;
    await changeReview<never>(deps, { ...knock, delivery }, () =>
      happened({ type: "access.denied", action, itemId, why }),
    );
  }
  return changed;
}
