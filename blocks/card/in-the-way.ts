import { type GateReason, gateOf, obstaclesToGo } from "../../src/domain/gate/gate.ts";
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
  /** What the override still does without; null: nothing, or there is none. */
  readonly accepted: Phrase | null;
};

/** What the gate would name of this review but the decision itself, for its card. */
export function inTheWay(review: Review, now: Instant): InTheWay {
  const { reasons } = gateOf(review, now, []);
  const { obstacles } = readinessOf(review, now);
  const itemIds = new Set(reasons.map((reason) => (reason.kind === "item" ? reason.itemId : null)));
  const items = obstacles.filter(({ item }) => itemIds.has(item.id));
  return {
    items,
    besides: besidesItems(review, {
      unsigned: reasons.some(({ kind }) => kind === "sign-off"),
      refused: reasons.some(({ kind }) => kind === "objection"),
    }),
    accepted: acceptedPhrase(review, now),
  };
}

function acceptedPhrase(review: Review, now: Instant): Phrase | null {
  const override = review.decision?.override ?? null;
  if (override === null) return null;
  const obstacles = obstaclesToGo(review, now);
  const count = (is: (reason: GateReason) => boolean) => obstacles.filter(is).length;
  const items = count((reason) => reason.kind === "item" && override.itemIds.includes(reason.itemId));
  const roles = count((reason) => reason.kind === "sign-off" && override.roles.includes(reason.role));
  const refusals = count((reason) => reason.kind === "objection" && override.objections.includes(reason.seq));
  const parts = [
    items > 0 ? counted(items, "unsettled item") : "",
    roles > 0 ? counted(roles, "missing sign-off") : "",
    refusals > 0 ? counted(refusals, "refusal to sign", "refusals to sign") : "",
  ].filter((part) => part !== "");
  const last = parts.pop();
  if (last === undefined) return null;
  return say`The override accepts ${parts.length === 0 ? last : `${parts.join(", ")} and ${last}`}.`;
}

function besidesItems({ state }: Review, { unsigned, refused }: { unsigned: boolean; refused: boolean }): Phrase {
  if (refused && unsigned) return say`No item blocks a go; a refusal to sign does, and sign-offs are missing.`;
  if (refused) return say`No item blocks a go; a refusal to sign does.`;
  if (unsigned) return say`No item blocks a go; sign-offs are missing.`;
  return state === "decided-go" ? say`Nothing stands against the go.` : say`Nothing blocks a go.`;
}
