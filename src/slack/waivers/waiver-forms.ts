import type { FormValues } from "../../../blocks/form.ts";
import { declineWaiverView, revokeWaiverView } from "../../../blocks/views/end-waiver-views.ts";
import { requestWaiverView } from "../../../blocks/views/request-waiver-view.ts";
import {
  declineWaiverModal,
  requestWaiverModal,
  revokeWaiverModal,
  type UnderDetails,
} from "../../../blocks/waiver-modals.ts";
import { answerWaiver } from "../../domain/waiver/answer-waiver.ts";
import { requestWaiver } from "../../domain/waiver/request-waiver.ts";
import { revokeWaiver } from "../../domain/waiver/revoke-waiver.ts";
import { changeReview } from "../../flows/change-review.ts";
import { type ItemInSight, viewItem } from "../../flows/view-item.ts";
import { decideWaiver } from "../../flows/waivers/decide-waiver.ts";
import type { Door } from "../door.ts";
import { knockOf } from "../items/after-change.ts";
import { type FormOutcome, formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { phraseOf } from "../refusal-words.ts";
import { waiverRequestedNotice } from "../sentences.ts";
import { redrawDetails } from "./under-details.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };
type OverDetails = OfItem & { readonly under: UnderDetails };

export async function request(
  door: Door,
  visit: Visitor,
  { reviewId, itemId, under }: OverDetails,
  values: FormValues<typeof requestWaiverModal.fields>,
): Promise<FormReply> {
  const now = door.deps.now();
  const wish = { ...knockOf(visit, reviewId), action: "waiver.request", itemId } as const;
  const changed = await changeReview(door.deps, wish, (review) => requestWaiver(review, { itemId, ...values, now }));
  const item = changed.ok ? changed.review.items.find(({ id }) => id === itemId) : undefined;
  const said = !changed.ok || item === undefined ? null : waiverRequestedNotice(item, changed.review.lead);
  return answered(door, visit, { reviewId, itemId, under }, changed, requestWaiverModal, said, (found, notice) =>
    requestWaiverView(found.review, found.item, { now, under, notice, typed: values }),
  );
}

export async function decline(
  door: Door,
  visit: Visitor,
  { reviewId, itemId, at, under }: OverDetails & { readonly at: string },
  { reason }: FormValues<typeof declineWaiverModal.fields>,
): Promise<FormReply> {
  const now = door.deps.now();
  const wish = { ...knockOf(visit, reviewId), action: "waiver.answer", itemId } as const;
  const changed = await decideWaiver(door.deps, wish, (review, who) =>
    answerWaiver(review, { itemId, ...who, approve: false, reason, requestedAt: at, now }),
  );
  return answered(door, visit, { reviewId, itemId, under }, changed, declineWaiverModal, null, (found, notice) =>
    declineWaiverView(found.review, found.item, at, { now, under, notice, reason }),
  );
}

export async function revoke(
  door: Door,
  visit: Visitor,
  { reviewId, itemId, under }: OverDetails,
  { reason }: FormValues<typeof revokeWaiverModal.fields>,
): Promise<FormReply> {
  const now = door.deps.now();
  const wish = { ...knockOf(visit, reviewId), action: "waiver.revoke", itemId } as const;
  const changed = await decideWaiver(door.deps, wish, (review, who) =>
    revokeWaiver(review, { itemId, ...who, reason }),
  );
  return answered(door, visit, { reviewId, itemId, under }, changed, revokeWaiverModal, null, (found, notice) =>
    revokeWaiverView(found.review, found.item, { now, under, notice, reason }),
  );
}

/** The form closes over details that show the change, or says at its top why not. */
async function answered(
  door: Door,
  visit: Visitor,
  { under, ...ids }: OverDetails,
  changed: FormOutcome,
  form: Parameters<typeof formAnswer>[1],
  said: Parameters<typeof formAnswer>[3],
  again: (found: ItemInSight, notice: ReturnType<typeof phraseOf>) => Parameters<typeof formAnswer>[2],
): Promise<FormReply> {
  if (changed.ok) {
    if (!changed.duplicate) await redrawDetails(door, visit, ids, under);
    return formAnswer(changed, form, null, said);
  }
  const { workspaceId, actor, channelId } = visit;
  const found = await viewItem(door.deps, { workspaceId, ...ids, actor, here: channelId });
  return formAnswer(changed, form, found === undefined ? null : again(found, phraseOf(changed.refusal)));
}
