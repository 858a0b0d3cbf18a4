import type { Recorded, ReviewEvent, ReviewStarted } from "./events.ts";
import { evolveItem } from "./item/evolve-item.ts";
import type { Item, Review } from "./review.ts";

/** Folds one recorded event into a review. The first must be `review.started`, the others must come in order. */
export function evolve(review: Review | undefined, recorded: Recorded): Review {
  const { event } = recorded;
  if (event.type === "review.started") {
    if (review !== undefined) throw new Error(`${recorded.reviewId} was started twice`);
    return started(event, recorded);
  }
  if (review === undefined) throw new Error(`${recorded.reviewId} does not begin with review.started`);
  if (recorded.seq !== review.seq + 1) throw new Error(`${review.id} misses event ${review.seq + 1}`);
  if (event.type === "access.denied") return { ...review, seq: recorded.seq };
  return {
    ...changed(review, event, recorded),
    seq: recorded.seq,
    lastChange: { type: event.type, itemId: "itemId" in event ? event.itemId : null, by: recorded.by, at: recorded.at },
  };
}

export function replay(log: readonly Recorded[]): Review | undefined {
  return log.reduce<Review | undefined>(evolve, undefined);
}

function changed(review: Review, event: Exclude<ReviewEvent, ReviewStarted>, recorded: Recorded): Review {
  switch (event.type) {
    case "review.launch-moved":
      return {
        ...review,
        launchOn: event.launchOn,
        items: review.items.map((item) => ({ ...item, dueOn: event.dueOn[item.id] ?? item.dueOn })),
      };
    case "review.lead-changed":
      return { ...review, lead: event.lead };
    case "review.cancelled":
      return { ...review, state: "cancelled" };
    case "access.denied":
      return review;
    default:
      return {
        ...review,
        items: review.items.map((item) => (item.id === event.itemId ? evolveItem(item, event, recorded) : item)),
      };
  }
}

function started(event: ReviewStarted, { reviewId, seq, by, at }: Recorded): Review {
  const { type, items, ...facts } = event;
  return {
    ...facts,
    id: reviewId,
    seq,
    state: "open",
    startedBy: by,
    startedAt: at,
    lastChange: { type, itemId: null, by, at },
    items: items.map(
      ({ carried, evidence, criteria, ...definition }): Item => ({
        ...definition,
        evidenceRule: evidence,
        criteria: criteria.map((criterion) => ({ ...criterion, met: false })),
        status: "open",
        dueByHand: false,
        blocked: null,
        reason: null,
        evidence: carried,
        changedSeq: seq,
        changedBy: by,
        changedAt: at,
      }),
    ),
  };
}
