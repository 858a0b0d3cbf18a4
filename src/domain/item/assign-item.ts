import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** Names an owner, a person or a user group; null leaves the item to nobody. */
export function assignItem(review: Review, { itemId, owner }: { itemId: string; owner: string | null }) {
  return onOpenItem(review, itemId, (item) =>
    item.owner === owner ? happened() : happened({ type: "item.assigned", itemId, owner }),
  );
}
