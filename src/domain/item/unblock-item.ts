import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** The way is free again. Unblocking what is not blocked is a no-op. */
export function unblockItem(review: Review, { itemId }: { itemId: string }) {
  return onOpenItem(review, itemId, (item) =>
    item.status === "blocked" ? happened({ type: "item.unblocked", itemId }) : happened(),
  );
}
