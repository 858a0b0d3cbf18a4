import type { ItemForm } from "../../src/domain/edit-item.ts";
import type { Evidence, Item, Review } from "../../src/domain/review.ts";
import { idOfChoice } from "../fields/choice-value.ts";
import type { FormValues } from "../form.ts";
import type { detailsModal } from "../modals.ts";
import { ownerFrom } from "./owner-choices.ts";

/** What somebody left in the Details form, in the domain's words. `item` is the item as it is now. */
export function detailsForm(
  values: FormValues<typeof detailsModal.fields>,
  {
    review,
    item,
    seenSeq,
    evidence,
  }: { review: Pick<Review, "items">; item: Item; seenSeq: number; evidence: readonly Evidence[] },
): ItemForm {
  const ids = (known: readonly { readonly id: string }[], chosen: readonly string[]) =>
    chosen.flatMap((value) => idOfChoice(known, value) ?? []);
  return {
    itemId: item.id,
    seenSeq,
    status: values.status,
    blockedBy: values.blockedBy,
    reason: values.reason,
    owner: ownerFrom(values, item.owner),
    dueOn: values.dueOn,
    met: ids(item.criteria, values.met),
    waitsFor: ids(review.items, values.waitsFor),
    evidence,
    comment: values.comment,
  };
}
