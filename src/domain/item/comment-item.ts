import { happened, refused } from "../decision.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { onOpenItem } from "./open-item.ts";

/** Adds a comment to an item's history. An empty one is a no-op. */
export function commentItem(review: Review, { itemId, text }: { itemId: string; text: string }) {
  return onOpenItem(review, itemId, () => {
    const tooLong = textTooLong("comment", TEXT_LIMITS.comment, text);
    if (tooLong !== null) return refused(tooLong);
    return text.trim() === "" ? happened() : happened({ type: "item.commented", itemId, text: text.trim() });
  });
}
