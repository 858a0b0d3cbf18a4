import type { Recorded, ReviewEvent, ReviewStarted } from "./events.ts";
import { evolveItem } from "./item/evolve-item.ts";
import { evolveDecision } from "./launch/evolve-decision.ts";
import type { Item, Review } from "./review.ts";
import { evolveSignOffs } from "./sign-off/evolve-sign-offs.ts";
import type { Instant } from "./time/time.ts";

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
  const after = { ...changed(review, event, recorded), seq: recorded.seq };
  // It follows from the change before it, which is the one to hear of.
  if (event.type === "sign-off.voided") return after;
  // It concerns whoever snoozed it; nothing about the item is different.
  if (event.type === "item.snoozed") return after;
  return {
    ...after,
    lastChange: { type: event.type, itemId: "itemId" in event ? event.itemId : null, by: recorded.by, at: recorded.at },
  };
}

export function replay(log: readonly Recorded[]): Review | undefined {
  return log.reduce<Review | undefined>(evolve, undefined);
}

/** The review as it will be when these events have happened. */
export function evolveAll(
  review: Review,
  events: readonly ReviewEvent[],
  { by, at }: { readonly by: string; readonly at: Instant },
): Review {
  return events.reduce<Review>(
    (current, event) => evolve(current, { reviewId: review.id, seq: current.seq + 1, at, by, event }),
    review,
  );
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
      return { ...review, state: "cancelled", cancelled: { reason: event.reason, by: recorded.by, at: recorded.at } };
    case "review.reopened":
      return { ...review, state: "open", decision: null, cancelled: null, launchedAt: null };
    case "review.candidate":
      return {
        ...review,
        version: event.version,
        state: "open",
        decision: null,
        items: review.items.map((item) => ({ ...item, releaseSince: recorded.at })),
      };
    case "review.decided":
    case "review.launched":
    case "condition.met":
      return { ...review, ...evolveDecision(review, event, recorded) };
    case "sign-off.signed":
    case "sign-off.refused":
    case "sign-off.withdrawn":
    case "sign-off.voided":
      return { ...review, ...evolveSignOffs(review, event, recorded) };
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
    signatures: [],
    objections: [],
    decision: null,
    overrides: [],
    conditions: [],
    launchedAt: null,
    cancelled: null,
    startedBy: by,
    startedAt: at,
    lastChange: { type, itemId: null, by, at },
    items: items.map(
      ({ carried, evidence, criteria, drill, ...definition }): Item => ({
        ...definition,
        evidenceRule: evidence,
        criteria: criteria.map((criterion) => ({ ...criterion, met: false })),
        status: "open",
        dueByHand: false,
        drillKind: drill ?? null,
        drills: null,
        settledBy: null,
        settledAt: null,
        staleSince: null,
        waiver: null,
        waiverRequest: null,
        releaseSince: at,
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
