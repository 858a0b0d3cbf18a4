import type { Recorded, ReviewEvent } from "../events.ts";
import type { Review } from "../review.ts";

type DecisionEvent = Extract<ReviewEvent, { type: "review.decided" | "review.launched" | "condition.met" }>;

/** Folds the decision and what follows from it. Conditions of an earlier decision that are not met yet stay. */
export function evolveDecision(review: Review, event: DecisionEvent, { by, at }: Recorded): Partial<Review> {
  switch (event.type) {
    case "review.decided": {
      const { decision: kind, reason, override, conditions } = event;
      return {
        state: kind === "no-go" ? "decided-no-go" : "decided-go",
        decision: { kind, by, at, reason, override },
        overrides:
          override === null
            ? review.overrides
            : [...review.overrides, { ...override, version: review.version, by, at }],
        conditions: [
          ...review.conditions.filter(({ id }) => !conditions.some((condition) => condition.id === id)),
          ...conditions,
        ],
      };
    }
    case "review.launched":
      return { state: "launched", launchedAt: at };
    case "condition.met":
      return {
        conditions: review.conditions.map((condition) =>
          condition.id === event.conditionId ? { ...condition, metAt: at, metBy: by } : condition,
        ),
      };
  }
}
