import { noteAt } from "./drill/drill-note.ts";
import type { ReviewEvent } from "./events.ts";
import { freshnessOf } from "./evidence/freshness.ts";
import type { Item, Review } from "./review.ts";
import type { Instant } from "./time/time.ts";

/** What time alone has done to a review by `now` and nobody has said yet: evidence gone stale, waivers run out, drills overdue. */
export function ageReview(review: Review, now: Instant): readonly ReviewEvent[] {
  if (review.state === "cancelled") return [];
  return review.items.flatMap((item): ReviewEvent[] => {
    if (item.waiver?.state === "in-force" && item.waiver.expiresAt <= now)
      return [{ type: "waiver.expired", itemId: item.id }];
    if (item.drills !== null) {
      const drills = item.drills.map((note) => noteAt(note, now));
      const same = drills.every((note, index) => note === item.drills?.[index]);
      return same ? [] : [{ type: "item.drill-noted", itemId: item.id, drills }];
    }
    if (item.status === "done" && item.staleSince === null && freshnessOf(item, now).state === "stale") {
      return [{ type: "item.evidence-stale", itemId: item.id }];
    }
    return [];
  });
}

/** When time changes something next, or has done so already and nobody has said it yet; null: never. */
export function nextAging(review: Review, now: Instant): Instant | null {
  if (review.state === "cancelled") return null;
  if (ageReview(review, now).length > 0) return now;
  const instants = review.items.flatMap((item) => agesAt(item, now)).sort();
  return instants[0] ?? null;
}

function agesAt(item: Item, now: Instant): Instant[] {
  const waiver = item.waiver?.state === "in-force" ? [item.waiver.expiresAt] : [];
  if (item.drills !== null) {
    return [
      ...waiver,
      ...item.drills.flatMap(({ state, until }) => (state === "good" && until !== null ? [until] : [])),
    ];
  }
  const freshness = freshnessOf(item, now);
  const evidence =
    item.status === "done" && item.staleSince === null && "until" in freshness && freshness.until !== null
      ? [freshness.until]
      : [];
  return [...waiver, ...evidence];
}
