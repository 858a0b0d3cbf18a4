import type { Review } from "../../domain/review.ts";
import { type Names, personOf } from "../person.ts";
import type { Report } from "../report.ts";

/** What was decided, by whom, on what terms, against what, and what followed. */
export function decisionFacts(
  review: Review,
  names: Names,
): Pick<Report, "decision" | "conditions" | "launchedAt" | "cancelled"> {
  const { decision, conditions, launchedAt, cancelled, items } = review;
  const titleOf = (itemId: string) => items.find(({ id }) => id === itemId)?.title ?? itemId;
  const override = decision?.override ?? null;
  return {
    decision:
      decision === null
        ? null
        : {
            kind: decision.kind,
            by: personOf(decision.by, names),
            at: decision.at,
            reason: decision.reason,
            override:
              override === null
                ? null
                : {
                    reason: override.reason,
                    accepted: [
                      ...override.itemIds.map((itemId) => `“${titleOf(itemId)}” is not settled`),
                      ...override.roles.map((role) => `the sign-off of ${role} is missing`),
                      ...override.objections.map((seq) => `a refusal to sign (entry ${seq} of the review)`),
                    ],
                  },
          },
    conditions: conditions.map(({ text, itemId, owner, dueOn, metAt, metBy }) => ({
      text,
      item: itemId === null ? null : titleOf(itemId),
      owner: personOf(owner, names),
      dueOn,
      met: metAt === null || metBy === null ? null : { by: personOf(metBy, names), at: metAt },
    })),
    launchedAt,
    cancelled:
      cancelled === null ? null : { by: personOf(cancelled.by, names), at: cancelled.at, reason: cancelled.reason },
  };
}
