import { conditionsView } from "../../../blocks/views/conditions-view.ts";
import { meetCondition } from "../../domain/launch/meet-condition.ts";
import { changeReview } from "../../flows/change-review.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { nothing, type Reply, redraw, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

type OfReview = { readonly reviewId: string };

/** The conditions of a go, for everybody who sees the review. */
export async function openConditions({ deps }: Door, visit: Visitor, { reviewId }: OfReview): Promise<Reply> {
  const { workspaceId, actor, channelId } = visit;
  const review = await viewReview(deps, { workspaceId, reviewId, actor, here: channelId });
  return review === undefined
    ? refuse(visit, { reason: "no-such-review" })
    : window(conditionsView(review, { now: deps.now() }));
}

/** Says that a condition is met; the list is drawn anew. */
export async function meet(
  { deps }: Door,
  visit: Visitor,
  { reviewId, conditionId }: OfReview & { readonly conditionId: string },
): Promise<Reply> {
  const wish = { ...knockOf(visit, reviewId), action: "condition.meet", itemId: null } as const;
  const changed = await changeReview(deps, wish, (review) => meetCondition(review, { conditionId }));
  if (changed.duplicate) return nothing("duplicate");
  if (!changed.ok) return refuse(visit, changed.refusal);
  const outcome = changed.events.length === 0 ? "no-change" : "changed";
  return redraw(conditionsView(changed.review, { now: deps.now() }), outcome);
}
