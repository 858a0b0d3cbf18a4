import type { ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import { evidenceTitleField } from "../evidence-fields.ts";
import type { Choice } from "../fields/option.ts";
import { evidenceItemField, evidenceReviewField } from "../fields.ts";
import { attachEvidenceModal } from "../modals.ts";
import { type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { itemChoices } from "./item-choices.ts";
import { noticeView } from "./notice-view.ts";

type AttachEvidenceContent = {
  readonly channelId: string;
  readonly messageTs: string;
  /** Null: not known yet. */
  readonly permalink: string | null;
  /** Open reviews that the reader may change. */
  readonly reviews: readonly Pick<Review, "id" | "service" | "version">[];
  /** The review that is picked; its items are offered. */
  readonly picked: Pick<Review, "id"> & { readonly items: readonly Pick<Item, "id" | "title">[] };
  readonly title?: string;
  readonly notice?: Phrase;
};

/** Asks of which item a message is evidence. Picking another review offers that one's items. */
export function attachEvidenceView(content: AttachEvidenceContent): ModalView {
  const { channelId, messageTs, permalink, reviews, picked, title = "", notice } = content;
  const items = itemChoices(picked.items);
  if (items.length === 0)
    return noticeView("Attach as evidence", say`That review has no items, so there is nothing to attach to.`);
  return attachEvidenceModal.view({
    metadata: { channelId, messageTs, permalink },
    title: "Attach as evidence",
    submit: "Attach",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`The message becomes evidence of the item that you pick. The item's status stays as it is.`),
      evidenceReviewField.block(reviewChoices(reviews), picked.id),
      evidenceItemField.block(items, null, { variant: picked.id }),
      evidenceTitleField.block(title),
    ],
  });
}

/** Reviews to pick from. */
export function reviewChoices(reviews: readonly Pick<Review, "id" | "service" | "version">[]): readonly Choice[] {
  return reviews.map((review) => ({ value: review.id, label: releaseName(review) }));
}
