import { refused } from "../../domain/decision.ts";
import { assignItem } from "../../domain/item/assign-item.ts";
import { commentItem } from "../../domain/item/comment-item.ts";
import { inTurn } from "../../domain/item/in-turn.ts";
import type { ItemRefusal, OwnerRefusal } from "../../domain/refusals.ts";
import { type Changed, changeReview, type Knock } from "../change-review.ts";
import { ownerRefusal } from "../owner-refusal.ts";
import type { Deps } from "../ports.ts";

/** Gives an item to somebody else, with a word to them where there is one. */
export async function handOver(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId"> & { readonly itemId: string },
  { owner, word }: { readonly owner: string; readonly word: string },
): Promise<Changed<ItemRefusal | OwnerRefusal>> {
  const { itemId, workspaceId, actor } = knock;
  const no = await ownerRefusal(deps, workspaceId, owner);
  return changeReview<ItemRefusal | OwnerRefusal>(deps, { ...knock, action: "item.assign" }, (review) => {
    if (no !== null) return refused(no);
    return inTurn<ItemRefusal>(
      review,
      { by: actor.id, at: deps.now() },
      (current) => commentItem(current, { itemId, text: word }),
      (current) => assignItem(current, { itemId, owner }),
    );
  });
}
