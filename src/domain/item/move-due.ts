import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import type { Day } from "../time/time.ts";
import { onOpenItem } from "./open-item.ts";

/** Sets an item's due date by hand; moving the launch leaves it alone from now on. */
export function moveDue(review: Review, { itemId, dueOn }: { itemId: string; dueOn: Day }) {
  return onOpenItem(review, itemId, (item) =>
    item.dueOn === dueOn ? happened() : happened({ type: "item.due-moved", itemId, dueOn }),
  );
}
