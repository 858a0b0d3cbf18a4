import type { FormValues } from "../../../blocks/form.ts";
import { candidateModal, launchedModal, reopenModal } from "../../../blocks/modals.ts";
import { launchedView } from "../../../blocks/views/launched-view.ts";
import { markLaunched } from "../../domain/launch/mark-launched.ts";
import { newCandidate } from "../../domain/launch/new-candidate.ts";
import { reopenReview } from "../../domain/launch/reopen-review.ts";
import { changeReview } from "../../flows/change-review.ts";
import { judgeRelease } from "../../flows/gate/judge-release.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { formAnswer } from "../knock/form-answer.ts";
import { type FormReply, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

type OfReview = { readonly reviewId: string };

/** The last question before a launch is recorded, with what the gate says now. */
export async function openLaunched(door: Door, visit: Visitor, { reviewId }: OfReview): Promise<Reply> {
  const { deps } = door;
  const { workspaceId, actor, channelId } = visit;
  const no = await denied(door, visit, { reviewId }, "review.launch");
  if (no !== null) return no;
  const review = await viewReview(deps, { workspaceId, reviewId, actor, here: channelId });
  if (review === undefined) return refuse(visit, { reason: "no-such-review" });
  if (review.state !== "decided-go") return refuse(visit, { reason: "not-decided-go", state: review.state });
  const { service, version } = review;
  const { found, asOf } = await judgeRelease(deps, { workspaceId, service, version });
  return window(launchedView(review, { now: asOf, reasons: found?.gate.reasons ?? [] }));
}

export async function recordLaunch({ deps }: Door, visit: Visitor, { reviewId }: OfReview): Promise<FormReply> {
  const wish = { ...knockOf(visit, reviewId), action: "review.launch", itemId: null } as const;
  return formAnswer(await changeReview(deps, wish, markLaunched), launchedModal, null);
}

export async function makeCandidate(
  { deps }: Door,
  visit: Visitor,
  { reviewId }: OfReview,
  { version }: FormValues<typeof candidateModal.fields>,
): Promise<FormReply> {
  const wish = { ...knockOf(visit, reviewId), action: "review.candidate", itemId: null } as const;
  return formAnswer(
    await changeReview(deps, wish, (review) => newCandidate(review, { version })),
    candidateModal,
    null,
  );
}

export async function reopen(
  { deps }: Door,
  visit: Visitor,
  { reviewId }: OfReview,
  { reason }: FormValues<typeof reopenModal.fields>,
): Promise<FormReply> {
  const wish = { ...knockOf(visit, reviewId), action: "review.reopen", itemId: null } as const;
  return formAnswer(await changeReview(deps, wish, (review) => reopenReview(review, { reason })), reopenModal, null);
}
