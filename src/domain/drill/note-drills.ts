import type { ReviewEvent } from "../events.ts";
import type { Item, Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import type { Drill } from "./drill.ts";
import { type DrillNote, noteOf } from "./drill-note.ts";

/** What a review must be told of the drills that its items depend on: one event for each item that does not know yet. */
export function noteDrills(review: Review, drills: readonly Drill[], now: Instant): readonly ReviewEvent[] {
  if (review.state === "cancelled") return [];
  return review.items.flatMap((item): ReviewEvent[] => {
    const notes = drills.filter((drill) => dependsOn(item, review.service, drill)).map((drill) => noteOf(drill, now));
    return sameNotes(item.drills ?? [], notes) ? [] : [{ type: "item.drill-noted", itemId: item.id, drills: notes }];
  });
}

/** Whether anything in a review can be settled by a drill. */
export function mayDependOnDrills(review: Pick<Review, "items">): boolean {
  return review.items.some(({ evidenceRule }) => evidenceRule.kinds.includes("drill"));
}

/** An item that accepts drills depends on those of its kind, where it names one, that are for its service or for all. */
export function dependsOn(
  { evidenceRule, drillKind }: Pick<Item, "evidenceRule" | "drillKind">,
  service: string,
  drill: Drill,
): boolean {
  return (
    drill.retiredAt === null &&
    evidenceRule.kinds.includes("drill") &&
    (drillKind === null || drillKind === drill.kind) &&
    (drill.services.length === 0 || drill.services.includes(service))
  );
}

function sameNotes(known: readonly DrillNote[], notes: readonly DrillNote[]): boolean {
  return JSON.stringify(known.map(inOrder)) === JSON.stringify(notes.map(inOrder));
}

/** The same facts in one order of keys, whatever the database made of them. */
function inOrder({ id, name, kind, state, at, until, reason }: DrillNote) {
  const { why = null, ...measures } = reason ?? {};
  return [id, name, kind, state, at, until, why, Object.entries(measures).sort(([a], [b]) => (a < b ? -1 : 1))];
}
