import type { FormValues } from "../../../blocks/form.ts";
import { blockModal, completeModal, detailsModal } from "../../../blocks/modals.ts";
import { blockView } from "../../../blocks/views/block-view.ts";
import { completeView } from "../../../blocks/views/complete-view.ts";
import { detailsForm } from "../../../blocks/views/details-form.ts";
import { typedChanges, type Was } from "../../../blocks/views/details-values.ts";
import { detailsView } from "../../../blocks/views/details-view.ts";
import { meanwhilePhrase } from "../../../blocks/words/meanwhile-phrase.ts";
import { blockItem } from "../../domain/item/block-item.ts";
import { completeItem } from "../../domain/item/complete-item.ts";
import { changeReview } from "../../flows/change-review.ts";
import { saveItem } from "../../flows/save-item.ts";
import { type ItemInSight, viewItem } from "../../flows/view-item.ts";
import type { Door } from "../door.ts";
import { type FormOutcome, formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { phraseOf } from "../refusal-words.ts";
import { knockOf } from "./after-change.ts";
import { givenEvidence } from "./given-evidence.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };

/** Mark done, with what shows that it is. */
export async function completeWithEvidence(
  door: Door,
  visit: Visitor,
  { reviewId, itemId }: OfItem,
  values: FormValues<typeof completeModal.fields>,
): Promise<FormReply> {
  const given = await givenEvidence(door, visit, values);
  const files = await door.takesFiles(visit.workspaceId);
  const at = door.deps.now();
  const wish = { ...knockOf(visit, reviewId), action: "item.complete", itemId } as const;
  const changed = await changeReview(door.deps, wish, (review) => {
    const known = review.items.find(({ id }) => id === itemId)?.evidence ?? [];
    const evidence = given.filter(({ id }) => !known.some((piece) => piece.id === id));
    return completeItem(review, { itemId, evidence, at });
  });
  return answered(door, visit, { reviewId, itemId }, changed, completeModal, ({ review, item }, notice) =>
    completeView(review, item, { notice, typed: values, files }),
  );
}

export async function block(
  door: Door,
  visit: Visitor,
  { reviewId, itemId }: OfItem,
  values: FormValues<typeof blockModal.fields>,
): Promise<FormReply> {
  const { blockedBy, reason } = values;
  const wish = { ...knockOf(visit, reviewId), action: "item.edit", itemId } as const;
  const changed = await changeReview(door.deps, wish, (review) => blockItem(review, { itemId, blockedBy, reason }));
  return answered(door, visit, { reviewId, itemId }, changed, blockModal, ({ review, item }, notice) =>
    blockView(review, item, { notice }),
  );
}

/** Saves everything that the Details form says. Where somebody saved meanwhile, shows what they left, and keeps what was typed. */
export async function saveDetails(
  door: Door,
  visit: Visitor,
  { reviewId, itemId, seenSeq, was }: OfItem & { readonly seenSeq: number; readonly was?: Was | undefined },
  values: FormValues<typeof detailsModal.fields>,
): Promise<FormReply> {
  const found = await inSight(door, visit, { reviewId, itemId });
  if (found === undefined)
    return formAnswer({ ok: false, duplicate: false, refusal: { reason: "no-such-review" } }, detailsModal, null);
  const { review, item } = found;
  const evidence = await givenEvidence(door, visit, values);
  const changed = await saveItem(
    door.deps,
    knockOf(visit, reviewId),
    detailsForm(values, { review, item, seenSeq, evidence, was }),
  );
  const groups = await door.directory.groups(visit.workspaceId);
  const files = await door.takesFiles(visit.workspaceId);
  return answered(door, visit, { reviewId, itemId }, changed, detailsModal, (left, said) => {
    const now = door.deps.now();
    const isMeanwhile = !changed.ok && changed.refusal.reason === "edited-meanwhile";
    const notice = isMeanwhile
      ? meanwhilePhrase(left.history, { seenSeq, item: left.item, review: left.review, now })
      : said;
    return detailsView(left.review, left.item, {
      now,
      history: left.history,
      groups: groups.ok ? groups.value : [],
      notice,
      typed: was === undefined ? values : typedChanges(values, was),
      files,
    });
  });
}

async function answered(
  door: Door,
  visit: Visitor,
  ids: OfItem,
  changed: FormOutcome,
  form: Parameters<typeof formAnswer>[1],
  again: (found: ItemInSight, notice: ReturnType<typeof phraseOf>) => Parameters<typeof formAnswer>[2],
): Promise<FormReply> {
  const found = changed.ok ? undefined : await inSight(door, visit, ids);
  const view = changed.ok || found === undefined ? null : again(found, phraseOf(changed.refusal));
  return formAnswer(changed, form, view);
}

function inSight({ deps }: Door, { workspaceId, actor, channelId }: Visitor, ids: OfItem) {
  return viewItem(deps, { workspaceId, ...ids, actor, here: channelId });
}
