import { refused } from "../domain/decision.ts";
import { assignSection } from "../domain/item/assign-section.ts";
import type { OwnerRefusal, ReviewRefusal } from "../domain/refusals.ts";
import { type Changed, changeReview, type Knock } from "./change-review.ts";
import { ownerRefusal } from "./owner-refusal.ts";
import type { Deps } from "./ports.ts";

/** Names an owner for a whole section; null: nobody. The owner must be somebody who can do it. */
export async function assignSectionTo(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId">,
  wish: {
    readonly sectionId: string;
    readonly owner: string | null;
    readonly which: "unassigned" | "unsettled";
  },
): Promise<Changed<ReviewRefusal | OwnerRefusal>> {
  const no = wish.owner === null ? null : await ownerRefusal(deps, knock.workspaceId, wish.owner);
  const now = deps.now();
  return changeReview<ReviewRefusal | OwnerRefusal>(
    deps,
    { ...knock, action: "item.assign", itemId: null },
    (review) => (no === null ? assignSection(review, { ...wish, now }) : refused(no)),
  );
}
