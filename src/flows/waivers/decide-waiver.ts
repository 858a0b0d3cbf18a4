import type { Decision } from "../../domain/decision.ts";
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

/** Answers or ends a waiver, with the roles that somebody holds now. */
export async function decideWaiver(
  deps: Deps,
  knock: WaiverKnock,
  decide: (review: Review, who: { by: string; held: readonly string[] }) => Decision<ReviewEvent, WaiverRefusal>,
): Promise<Changed<WaiverRefusal>> {
  const held = await rolesInReview(deps, knock);
  return changeReview(deps, knock, (review) => decide(review, { by: knock.actor.id, held }));
}
