import type { ModalView } from "@slack/types";
import type { FormValues } from "../../../blocks/form.ts";
import { signModal } from "../../../blocks/modals.ts";
import { hasAnswered, signView } from "../../../blocks/views/sign-view.ts";
import { refused } from "../../domain/decision.ts";
import { cannotSign } from "../../domain/sign-off/sign-off.ts";
import { changeReview } from "../../flows/change-review.ts";
import { formToSign, type ToSign } from "../../flows/sign-offs/form-to-sign.ts";
import { signReview } from "../../flows/sign-offs/sign-review.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { formAnswer } from "../knock/form-answer.ts";
import { type FormReply, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { phraseOf } from "../refusal-words.ts";

type OfReview = { readonly reviewId: string };

/** The form to sign, for who holds a role that signs, or has something to take back. */
export async function openSign(door: Door, visit: Visitor, { reviewId }: OfReview): Promise<Reply> {
  const no = await denied(door, visit, { reviewId }, "sign-off");
  if (no !== null) return no;
  const found = await toSign(door, visit, reviewId);
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  const cannot = cannotSign(found.review, found.held);
  const mayTakeBack = cannot?.reason === "no-role-to-sign" && hasAnswered(found.review, visit.actor.id);
  if (cannot === null || mayTakeBack) return window(drawn(door, visit, found));
  // The click is on record already; that it was denied is another thing to record.
  const knock = knockOf({ ...visit, delivery: `${visit.delivery}/denied` }, reviewId);
  await changeReview(door.deps, { ...knock, action: "sign-off", itemId: null }, () => refused(cannot));
  return refuse(visit, cannot);
}

/** Signs, refuses to, or takes either back. Where the state moved on, it is shown as it is now, and asked for again. */
export async function sign(
  door: Door,
  visit: Visitor,
  { reviewId, covers }: OfReview & { readonly covers: string },
  values: FormValues<typeof signModal.fields>,
): Promise<FormReply> {
  const { choice, note } = values;
  const changed = await signReview(door.deps, knockOf(visit, reviewId), { choice, note, covers });
  if (changed.ok || changed.refusal.reason !== "state-moved-on") return formAnswer(changed, signModal, null);
  const found = await toSign(door, visit, reviewId);
  if (found === undefined) return formAnswer(changed, signModal, null);
  const view = drawn(door, visit, found, { typed: values, notice: phraseOf(changed.refusal) });
  return { show: "view", view, outcome: "refused:state-moved-on" };
}

function toSign({ deps }: Door, { workspaceId, actor, channelId }: Visitor, reviewId: string) {
  return formToSign(deps, { workspaceId, reviewId, actor, here: channelId });
}

function drawn(
  { deps }: Door,
  { actor }: Visitor,
  { review, held, covers }: ToSign,
  more: Pick<Parameters<typeof signView>[1], "typed" | "notice"> = {},
): ModalView {
  return signView(review, { now: deps.now(), by: actor.id, held, covers, ...more });
}
