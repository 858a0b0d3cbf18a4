import { refused } from "../domain/decision.ts";
import { assignItem } from "../domain/item/assign-item.ts";
import { commentItem } from "../domain/item/comment-item.ts";
import { inTurn } from "../domain/item/in-turn.ts";
import { moveDue } from "../domain/item/move-due.ts";
import type { ItemRefusal, OwnerRefusal } from "../domain/refusals.ts";
import type { Day } from "../domain/time/time.ts";
import { type Changed, changeReview, type Knock } from "./change-review.ts";
import { ownerRefusal } from "./owner-refusal.ts";
import type { Deps } from "./ports.ts";

/** Names an owner and, where given, a due date and a word to them. The owner must be somebody who can do it. */
export async function assignOwner(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId"> & { readonly itemId: string },
  { owner, dueOn = null, word = "" }: { owner: string; dueOn?: Day | null; word?: string },
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
      (current) => (dueOn === null ? { ok: true, events: [] } : moveDue(current, { itemId, dueOn })),
    );
  });
}
