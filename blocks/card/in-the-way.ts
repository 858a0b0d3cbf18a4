import { gateOf } from "../../src/domain/gate/gate.ts";
import { type Obstacle, readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { counted } from "../words/days.ts";
import { type Phrase, say } from "../words/phrase.ts";

export type InTheWay = {
  /** Worst first, without those that an override accepted. */
  readonly items: readonly Obstacle[];
  /** What is in the way where no item is: sign-offs, refusals, or nothing. */
  readonly besides: Phrase;
  /** That an override did without some items; null: it did not. */
  readonly accepted: Phrase | null;
};

/** What the gate would name of this review but the decision itself, for its card. */
export function inTheWay(review: Review, now: Instant): InTheWay {
  const { reasons } = gateOf(review, now, []);
  const { obstacles } = readinessOf(review, now);
  const itemIds = new Set(reasons.map((reason) => (reason.kind === "item" ? reason.itemId : null)));
  const items = obstacles.filter(({ item }) => itemIds.has(item.id));
  const accepted = obstacles.length - items.length;
  return {
    items,
    besides: besidesItems(review, {
      unsigned: reasons.some(({ kind }) => kind === "sign-off"),
      refused: reasons.some(({ kind }) => kind === "objection"),
    }),
    accepted:
      accepted === 0
        ? null
        : say`The override accepts ${counted(accepted, "item")} that ${accepted === 1 ? "is" : "are"} not settled.`,
  };
}

function besidesItems({ state }: Review, { unsigned, refused }: { unsigned: boolean; refused: boolean }): Phrase {
  if (refused && unsigned) return say`No item blocks a go; a refusal to sign does, and sign-offs are missing.`;
  if (refused) return say`No item blocks a go; a refusal to sign does.`;
  if (unsigned) return say`No item blocks a go; sign-offs are missing.`;
  return state === "decided-go" ? say`Nothing stands against the go.` : say`Nothing blocks a go.`;
}
