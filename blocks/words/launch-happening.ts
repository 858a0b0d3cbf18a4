import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import { counted } from "./days.ts";
import { decisionInWords, signatureEndPhrase, titleOf } from "./decision-words.ts";
import { join, type Phrase, quoted, type Span, say, typed } from "./phrase.ts";

export type LaunchEvent = Extract<
  ReviewEvent,
  {
    type:
      | "review.decided"
      | "review.launched"
      | "review.reopened"
      | "review.candidate"
      | "condition.met"
      | "sign-off.signed"
      | "sign-off.refused"
      | "sign-off.withdrawn"
      | "sign-off.voided"
      | "item.evidence-stale";
  }
>;

const LONGEST = 280;

/** `@ana decided go with conditions: “…”` */
export function launchHappening(event: LaunchEvent, who: Span, review: Pick<Review, "items">): Phrase {
  switch (event.type) {
    case "review.decided": {
      const { decision, reason, override, conditions } = event;
      return join(
        [
          say`${who} decided ${decisionInWords(decision)}`,
          reason === "" || override !== null ? null : quoted(reason, LONGEST),
          conditions.length === 0 ? null : say`on ${counted(conditions.length, "condition")}`,
          override === null ? null : say`overriding the gate: ${quoted(override.reason, LONGEST)}`,
        ],
        ", ",
      );
    }
    case "review.launched":
      return say`${who} recorded the launch`;
    case "review.reopened":
      return say`${who} reopened the review: ${quoted(event.reason, LONGEST)}`;
    case "review.candidate":
      return say`${who} made ${typed(event.version, 60)} the candidate`;
    case "condition.met":
      return say`${who} met a condition`;
    case "sign-off.signed": {
      const signed = say`${who} signed as ${typed(event.roles.join(", "), 120)}`;
      return event.note === "" ? signed : say`${signed}: ${quoted(event.note, LONGEST)}`;
    }
    case "sign-off.refused":
      return say`${who} refused to sign as ${typed(event.roles.join(", "), 120)}: ${quoted(event.reason, LONGEST)}`;
    case "sign-off.withdrawn":
      return say`${who} took their sign-off or refusal back`;
    case "sign-off.voided":
      return say`${counted(event.seqs.length, "sign-off")} ended, because ${signatureEndPhrase(event.why, titleOf(review, event.itemId))}`;
    case "item.evidence-stale":
      return say`${who} noticed that the evidence is stale`;
  }
}
