import { withoutCodeMarks } from "../../../blocks/mrkdwn.ts";
import type { Override } from "../../domain/launch/launch-decision.ts";
import type { Review } from "../../domain/review.ts";
import { type Names, personOf } from "../person.ts";
import type { Report } from "../report.ts";

/** What was decided, by whom, on what terms, against what, and what followed. */
export function decisionFacts(
  review: Review,
  names: Names,
): Pick<Report, "decision" | "overrides" | "conditions" | "launchedAt" | "cancelled"> {
  const { decision, overrides, conditions, launchedAt, cancelled, items } = review;
  const titleOf = (itemId: string) => items.find(({ id }) => id === itemId)?.title ?? itemId;
  const accepted = ({ itemIds, roles, objections }: Override) => [
    ...itemIds.map((itemId) => `“${withoutCodeMarks(titleOf(itemId))}” is not settled`),
    ...roles.map((role) => `the sign-off of ${role} is missing`),
    ...objections.map((seq) => `a refusal to sign (entry ${seq} of the review)`),
  ];
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
            override: override === null ? null : { reason: override.reason, accepted: accepted(override) },
          },
    overrides: overrides.map((one) => ({
      version: one.version,
      by: personOf(one.by, names),
      at: one.at,
      reason: one.reason,
      accepted: accepted(one),
    })),
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
