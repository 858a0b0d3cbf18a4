import type { ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { declineReasonField, revokeReasonField } from "../waiver-fields.ts";
import { declineWaiverModal, revokeWaiverModal, type UnderDetails } from "../waiver-modals.ts";
import { authored, type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { requestPhrase, waivedPhrase } from "../words/waiver-words.ts";

type Content = {
  readonly now: Instant;
  readonly under: UnderDetails;
  readonly notice?: Phrase;
  readonly reason?: string;
};

/** Asks why a request is declined. `at`: when the request was made that is answered. */
export function declineWaiverView(review: Review, item: Item, at: Instant, content: Content): ModalView {
  const { now, under, notice, reason = "" } = content;
  const asked =
    item.waiverRequest === null ? null : requestPhrase({ ...item, waiverRequest: item.waiverRequest }, now, 300);
  return declineWaiverModal.view({
    metadata: { reviewId: review.id, itemId: item.id, at, under },
    title: "Decline waiver",
    submit: "Decline",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`${authored(item.title, 300, "bold")}`, say`${item.level} · ${releaseName(review)}`, asked),
      declineReasonField.block(reason),
    ],
  });
}

/** Asks why a waiver ends before its day: the last question before it does. */
export function revokeWaiverView(review: Review, item: Item, content: Content): ModalView {
  const { now, under, notice, reason = "" } = content;
  return revokeWaiverModal.view({
    metadata: { reviewId: review.id, itemId: item.id, under },
    title: "Revoke waiver",
    submit: "Revoke",
    close: "Keep it",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(
        say`${authored(item.title, 300, "bold")}`,
        item.waiver === null ? null : waivedPhrase(item.waiver, now),
        say`The item is open again then, and sign-offs that relied on the waiver count no more.`,
      ),
      revokeReasonField.block(reason),
    ],
  });
}
