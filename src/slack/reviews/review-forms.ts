import { launchMovedAnswer } from "../../../blocks/answers/launch-moved-answer.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { cancelModal, changeLeadModal, moveLaunchModal } from "../../../blocks/modals.ts";
import { refused } from "../../domain/decision.ts";
import type { OwnerRefusal, ReviewRefusal } from "../../domain/refusals.ts";
import { cancelReview } from "../../domain/review/cancel-review.ts";
import { changeLead as handOver } from "../../domain/review/change-lead.ts";
import { changeReview } from "../../flows/change-review.ts";
import { moveLaunchTo } from "../../flows/move-launch-to.ts";
import { ownerRefusal } from "../../flows/owner-refusal.ts";
import type { Door } from "../door.ts";
import { knockOf } from "../items/after-change.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

type OfReview = { readonly reviewId: string };

export async function moveLaunch(
  { deps }: Door,
  visit: Visitor,
  { reviewId }: OfReview,
  { launch }: FormValues<typeof moveLaunchModal.fields>,
): Promise<FormReply> {
  const moved = await moveLaunchTo(deps, knockOf(visit, reviewId), launch);
  const said = moved.ok ? launchMovedAnswer(moved.review, moved.events, { now: deps.now() }) : null;
  return formAnswer(moved, moveLaunchModal, null, said);
}

export async function changeLead(
  { deps }: Door,
  visit: Visitor,
  { reviewId }: OfReview,
  { lead }: FormValues<typeof changeLeadModal.fields>,
): Promise<FormReply> {
  const no = await ownerRefusal(deps, visit.workspaceId, lead);
  const wish = { ...knockOf(visit, reviewId), action: "review.change-lead", itemId: null } as const;
  const changed = await changeReview<ReviewRefusal | OwnerRefusal>(deps, wish, (review) =>
    no === null ? handOver(review, { lead }) : refused(no),
  );
  return formAnswer(changed, changeLeadModal, null);
}

export async function cancel(
  { deps }: Door,
  visit: Visitor,
  { reviewId }: OfReview,
  { reason }: FormValues<typeof cancelModal.fields>,
): Promise<FormReply> {
  const wish = { ...knockOf(visit, reviewId), action: "review.cancel", itemId: null } as const;
  return formAnswer(await changeReview(deps, wish, (review) => cancelReview(review, { reason })), cancelModal, null);
}
