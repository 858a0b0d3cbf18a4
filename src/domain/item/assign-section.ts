import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isSettled } from "../evidence/settled.ts";
import type { ReviewRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import { isClosed, mayChange } from "./open-item.ts";

/** Names one owner for the items of a section that are not settled, or for those of them that nobody has. */
export function assignSection(
  review: Review,
  {
    sectionId,
    owner,
    which,
    now,
  }: {
    readonly sectionId: string;
    readonly owner: string | null;
    readonly which: "unassigned" | "unsettled";
    readonly now: Instant;
  },
): Decision<ReviewEvent, ReviewRefusal> {
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  const items = review.items.filter(
    (item) =>
      item.sectionId === sectionId &&
      mayChange(review, item) &&
      !isSettled(item, now) &&
      item.owner !== owner &&
      (which === "unsettled" || item.owner === null),
  );
  return happened(...items.map(({ id: itemId }) => ({ type: "item.assigned", itemId, owner }) as const));
}
