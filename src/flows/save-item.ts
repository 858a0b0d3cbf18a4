import { refused } from "../domain/decision.ts";
import { editItem, type ItemForm } from "../domain/item/edit-item.ts";
import type { ItemRefusal, OwnerRefusal } from "../domain/refusals.ts";
import { type Changed, changeReview, type Knock } from "./change-review.ts";
import { ownerRefusal } from "./owner-refusal.ts";
import type { Deps } from "./ports.ts";

/** Saves the Details form. A new owner must be somebody who can do it. */
export async function saveItem(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId">,
  form: ItemForm,
): Promise<Changed<ItemRefusal | OwnerRefusal>> {
  const { workspaceId, actor } = knock;
  const no = form.owner === null ? null : await ownerRefusal(deps, workspaceId, form.owner);
  return changeReview<ItemRefusal | OwnerRefusal>(
    deps,
    { ...knock, action: "item.edit", itemId: form.itemId },
    (review) => {
      const item = review.items.find(({ id }) => id === form.itemId);
      if (no !== null && item?.owner !== form.owner) return refused(no);
      return editItem(review, form, { by: actor.id, at: deps.now() });
    },
  );
}
