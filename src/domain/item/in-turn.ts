import { type Decision, happened } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { evolveAll } from "../evolve.ts";
import type { Review } from "../review.ts";
import type { Instant } from "../time/time.ts";

/** Several verbs as one: each decides on what the ones before it left; the first refusal refuses them all. */
export function inTurn<Refusal>(
  review: Review,
  who: { readonly by: string; readonly at: Instant },
  ...verbs: readonly ((review: Review) => Decision<ReviewEvent, Refusal>)[]
): Decision<ReviewEvent, Refusal> {
  const events: ReviewEvent[] = [];
  let current = review;
  for (const verb of verbs) {
    const decision = verb(current);
    if (!decision.ok) return decision;
    events.push(...decision.events);
    current = evolveAll(current, decision.events, who);
  }
  return happened(...events);
}
