import { happened } from "../decision.ts";
import type { Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** Sets which criteria are met: the whole set, not a change to it. Unknown ids are left out. */
export function checkCriteria(review: Review, { itemId, met }: { itemId: string; met: readonly string[] }) {
  return onOpenItem(review, itemId, (item) => {
    const known = item.criteria.filter(({ id }) => met.includes(id)).map(({ id }) => id);
    const same = item.criteria.every((criterion) => criterion.met === known.includes(criterion.id));
    return same ? happened() : happened({ type: "item.criteria-checked", itemId, met: known });
  });
}
