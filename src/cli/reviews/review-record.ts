import type { Recorded } from "../../domain/events.ts";
import { freshnessOf } from "../../domain/evidence/freshness.ts";
import { readinessOf } from "../../domain/review/readiness.ts";
import type { Item, Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";

export type ReviewRecord = ReturnType<typeof reviewRecord>;
export type ItemRecord = ReviewRecord["items"][number];

/** A review as `review show --json` prints it: what is stored, the state of each piece of evidence at `now`, and every item's history, oldest first. */
export function reviewRecord(review: Review, log: readonly Recorded[], now: Instant) {
  const { items, sections, ...head } = review;
  return {
    review: { ...head, tally: readinessOf(review, now).tally },
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      section: sections.find(({ id }) => id === item.sectionId)?.title ?? item.sectionId,
      level: item.level,
      status: item.status,
      owner: item.owner,
      dueOn: item.dueOn,
      blocked: item.blocked,
      reason: item.reason,
      criteria: item.criteria,
      waitsFor: item.waitsFor,
      evidence: item.evidence.map((piece) => evidenceRecord(item, piece, now)),
      history: log.filter((recorded) => recorded.seq <= review.seq).flatMap((recorded) => historyEntry(item, recorded)),
    })),
  };
}

function evidenceRecord({ evidenceRule }: Item, piece: Item["evidence"][number], now: Instant) {
  const { kind, value, title, by, at } = piece;
  const freshness = freshnessOf({ evidence: [piece], evidenceRule }, now);
  const freshUntil = freshness.state === "none" ? null : freshness.until;
  return { kind, value, title, by, at, state: freshness.state, freshUntil };
}

/** Who did what when, with what the event itself says: a reason, an owner, a day … */
function historyEntry(item: Item, { seq, at, by, event }: Recorded) {
  if (!("itemId" in event) || event.itemId !== item.id) return [];
  const { type, itemId: _item, ...details } = event;
  return [{ seq, at, by, type, ...details }];
}
