import { type Decision, happened } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import type { Review } from "../review.ts";
import type { Instant } from "../time/time.ts";

/** Several verbs as one: each decides on what the ones before it left; the first refusal refuses them all. */
export function inTurn<Refusal>(
  review: Review,
  { by, at }: { by: string; at: Instant },
  ...verbs: readonly ((review: Review) => Decision<ReviewEvent, Refusal>)[]
): Decision<ReviewEvent, Refusal> {
  const events: ReviewEvent[] = [];
  let current = review;
  for (const verb of verbs) {
    const decision = verb(current);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      events.push(event);
      current = evolve(current, { reviewId: review.id, seq: current.seq + 1, at, by, event });
    }
  }
  return happened(...events);
}
