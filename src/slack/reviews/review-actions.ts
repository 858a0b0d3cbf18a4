import { cancelView } from "../../../blocks/views/cancel-view.ts";
import { candidateView } from "../../../blocks/views/candidate-view.ts";
import { changeLeadView } from "../../../blocks/views/change-lead-view.ts";
import { moveLaunchView } from "../../../blocks/views/move-launch-view.ts";
import { myItemsView } from "../../../blocks/views/my-items-view.ts";
import { reopenView } from "../../../blocks/views/reopen-view.ts";
import type { Action } from "../../domain/permissions.ts";
import type { Review } from "../../domain/review.ts";
import { myItems } from "../../flows/my-items.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

export async function showMyItems({ deps }: Door, { workspaceId, actor }: Visitor): Promise<Reply> {
  return window(myItemsView(await myItems(deps, { workspaceId, actor }), { now: deps.now() }));
}

export type MenuEntry = Extract<
  Action,
  "review.move-launch" | "review.change-lead" | "review.candidate" | "review.reopen" | "review.cancel"
>;

const FORMS = {
  "review.move-launch": moveLaunchView,
  "review.change-lead": changeLeadView,
  "review.candidate": candidateView,
  "review.reopen": reopenView,
  "review.cancel": cancelView,
} satisfies { [entry in MenuEntry]: (review: Review, content: { now: string }) => unknown };

/** The card's menu: what only its lead may do. Whoever may not hears so before a form opens. */
export async function openFromMenu(
  door: Door,
  visit: Visitor,
  { entry, subjectId: reviewId }: { readonly entry: MenuEntry; readonly subjectId: string },
): Promise<Reply> {
  const { deps } = door;
  const { workspaceId, actor, channelId } = visit;
  const no = await denied(door, visit, { reviewId }, entry);
  if (no !== null) return no;
  const review = await viewReview(deps, { workspaceId, reviewId, actor, here: channelId });
  if (review === undefined) return refuse(visit, { reason: "no-such-review" });
  return window(FORMS[entry](review, { now: deps.now() }));
}
