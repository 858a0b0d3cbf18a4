import type { ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import { otherOwnerField } from "../fields.ts";
import { ownerField } from "../item-fields.ts";
import { handOverWordField } from "../nag-fields.ts";
import { handOverModal } from "../nag-modals.ts";
import { authored, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { NOBODY, ownerChoices, type UserGroup } from "./owner-choices.ts";

/** Asks who shall have an item. */
export function handOverView(
  review: Pick<Review, "id" | "service" | "version">,
  item: Item,
  { groups }: { readonly groups: readonly UserGroup[] },
): ModalView {
  const choices = ownerChoices(groups, null).filter(({ value }) => value !== NOBODY);
  return handOverModal.view({
    metadata: { reviewId: review.id, itemId: item.id },
    title: "Hand over",
    submit: "Hand over",
    blocks: [
      lines(say`${authored(item.title, 300, "bold")}`, say`${item.level} · ${releaseName(review)}`),
      ownerField.block(null, { label: "To whom" }),
      ...(choices.length === 0 ? [] : [otherOwnerField.block(choices, null, { label: "Or a group" })]),
      handOverWordField.block(),
    ],
  });
}
