import type { ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { FormValues } from "../form.ts";
import { blockedByField, blockReasonField } from "../item-fields.ts";
import { blockModal } from "../modals.ts";
import { authored, type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks who or what blocks an item. */
export function blockView(
  review: Pick<Review, "id" | "service" | "version">,
  item: Item,
  { notice, typed = {} }: { notice?: Phrase; typed?: Partial<FormValues<typeof blockModal.fields>> } = {},
): ModalView {
  return blockModal.view({
    metadata: { reviewId: review.id, itemId: item.id },
    title: "Blocked",
    submit: "Mark blocked",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`${authored(item.title, 300, "bold")}`, say`${item.level} · ${releaseName(review)}`),
      blockedByField.block(typed.blockedBy === undefined ? item.blocked?.by : typed.blockedBy),
      blockReasonField.block(typed.reason ?? item.blocked?.reason ?? ""),
    ],
  });
}
