import { ageReview } from "../../domain/age-review.ts";
import type { Review } from "../../domain/review.ts";
import { commitChange } from "../commit-change.ts";
import type { Deps } from "../ports.ts";

/**
 * Records what time alone has done to a review: waivers that ran out, evidence that went stale, signatures that relied on
 * them. Before every decision, so that nobody decides on a state that is over. Throws `Conflict` as saving does.
 */
export async function noteAging(deps: Pick<Deps, "db" | "now" | "newId" | "wake">, review: Review): Promise<Review> {
  const at = deps.now();
  const events = ageReview(review, at);
  if (events.length === 0) return review;
  return (await commitChange(deps, review, { by: "readiness", at, events, statements: [] })).review;
}
