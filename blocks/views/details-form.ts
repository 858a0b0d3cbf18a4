import type { ItemForm } from "../../src/domain/item/edit-item.ts";
import type { Evidence, Item, Review } from "../../src/domain/review.ts";
import { idOfChoice } from "../fields/choice-value.ts";
import {
  type DetailsTyped,
  type DetailsValues,
  detailsValues,
  sumsOf,
  typedChanges,
  type Was,
} from "./details-values.ts";
import { NOBODY } from "./owner-choices.ts";

/**
 * What somebody left in the Details form, in the domain's words. `item` is the item as it is now, `was` what the form was
 * opened with: inputs that they did not touch stay as the item is now, so nobody undoes what another saved meanwhile.
 */
export function detailsForm(
  left: DetailsValues,
  {
    review,
    item,
    seenSeq,
    evidence,
    was = sumsOf(detailsValues(item)),
  }: {
    review: Pick<Review, "items">;
    item: Item;
    seenSeq: number;
    evidence: readonly Evidence[];
    was?: Was | undefined;
  },
): ItemForm {
  const typed = typedChanges(left, was);
  const values = { ...detailsValues(item), ...typed };
  const ids = (known: readonly { readonly id: string }[], chosen: readonly string[]) =>
    chosen.flatMap((value) => idOfChoice(known, value) ?? []);
  return {
    itemId: item.id,
    seenSeq,
    status: values.status,
    blockedBy: values.blockedBy,
    reason: values.reason,
    owner: ownerIn(typed, left, item.owner),
    dueOn: values.dueOn,
    met: ids(item.criteria, values.met),
    waitsFor: ids(review.items, values.waitsFor),
    evidence,
    comment: values.comment,
  };
}

/** Whom somebody meant, of the two inputs for the owner: the one that they touched. */
function ownerIn(typed: DetailsTyped, left: DetailsValues, owner: string | null): string | null {
  if (typed.otherOwner !== undefined) return typed.otherOwner === NOBODY ? null : (typed.otherOwner ?? left.owner);
  return typed.owner === undefined ? owner : typed.owner;
}
