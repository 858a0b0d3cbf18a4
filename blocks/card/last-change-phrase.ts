import type { Review } from "../../src/domain/review.ts";
import { authored, instant, mention, type Phrase, say } from "../words/phrase.ts";

const CHANGES: { readonly [type: string]: readonly [before: string, after: string] } = {
  "item.taken": ["took", ""],
  "item.given-back": ["gave back", ""],
  "item.moved": ["changed the status of", ""],
  "item.assigned": ["changed the owner of", ""],
  "item.completed": ["marked", " done"],
  "item.reopened": ["opened", " again"],
  "item.blocked": ["marked", " blocked"],
  "item.unblocked": ["unblocked", ""],
  "item.ruled-out": ["marked", " not applicable"],
  "item.criteria-checked": ["ticked criteria of", ""],
  "item.due-moved": ["changed the due date of", ""],
  "item.waits-changed": ["changed what", " waits for"],
  "item.evidence-added": ["added evidence to", ""],
  "item.commented": ["commented on", ""],
  "item.evidence-stale": ["noticed that the evidence of", " is stale"],
  "item.drill-noted": ["noted the drill of", ""],
  "waiver.requested": ["asked for a waiver of", ""],
  "waiver.approved": ["approved the waiver of", ""],
  "waiver.declined": ["declined the waiver of", ""],
  "waiver.revoked": ["revoked the waiver of", ""],
  "waiver.expired": ["noticed that the waiver ran out of", ""],
};

const REVIEW_CHANGES: { readonly [type: string]: string } = {
  "review.started": "started the review",
  "review.launch-moved": "changed the launch date",
  "review.lead-changed": "changed the lead",
  "review.cancelled": "cancelled the review",
  "review.reopened": "reopened the review",
  "review.candidate": "made another version the candidate",
  "review.decided": "decided",
  "review.launched": "recorded the launch",
  "condition.met": "met a condition",
  "sign-off.signed": "signed",
  "sign-off.refused": "refused to sign",
  "sign-off.withdrawn": "took their sign-off or refusal back",
};

/** `Last change: @lena marked *Least privilege* done, today at 16:02` */
export function lastChangePhrase({ lastChange, items }: Pick<Review, "lastChange" | "items">): Phrase {
  const { type, itemId, by, at } = lastChange;
  const item = items.find(({ id }) => id === itemId);
  const [before, after] = CHANGES[type] ?? ["changed", ""];
  const what =
    item === undefined
      ? say`${REVIEW_CHANGES[type] ?? "changed the review"}`
      : say`${before} ${authored(item.title, 140, "bold")}${after}`;
  return say`Last change: ${mention(by)} ${what}, ${instant(at)}`;
}
