import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { DecisionRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";

/** Says that a condition of the go is met; also after the launch. */
export function meetCondition(
  review: Review,
  { conditionId }: { conditionId: string },
): Decision<ReviewEvent, DecisionRefusal> {
  const condition = review.conditions.find(({ id }) => id === conditionId);
  if (condition === undefined) return refused({ reason: "no-such-condition" });
  return condition.metAt === null ? happened({ type: "condition.met", conditionId }) : happened();
}
