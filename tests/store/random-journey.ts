import fc from "fast-check";
import type { Decision } from "../../src/domain/decision.ts";
import type { ReviewEvent } from "../../src/domain/events.ts";
import { addEvidence } from "../../src/domain/item/add-evidence.ts";
import { assignItem } from "../../src/domain/item/assign-item.ts";
import { blockItem } from "../../src/domain/item/block-item.ts";
import { checkCriteria } from "../../src/domain/item/check-criteria.ts";
import { commentItem } from "../../src/domain/item/comment-item.ts";
import { completeItem } from "../../src/domain/item/complete-item.ts";
import { giveBackItem } from "../../src/domain/item/give-back-item.ts";
import { moveDue } from "../../src/domain/item/move-due.ts";
import { reopenItem } from "../../src/domain/item/reopen-item.ts";
import { ruleOutItem } from "../../src/domain/item/rule-out-item.ts";
import { setWaits } from "../../src/domain/item/set-waits.ts";
import { takeItem } from "../../src/domain/item/take-item.ts";
import { unblockItem } from "../../src/domain/item/unblock-item.ts";
import { cancelReview } from "../../src/domain/review/cancel-review.ts";
import { changeLead } from "../../src/domain/review/change-lead.ts";
import { moveLaunch } from "../../src/domain/review/move-launch.ts";
import type { Evidence, Review } from "../../src/domain/review.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";

export type Act = {
  readonly verb: (typeof VERBS)[number];
  readonly itemId: string;
  readonly other: string;
  readonly by: string;
  readonly text: string;
  readonly day: string;
};

export const ITEM_IDS = ["backups", "alerts", "runbook", "secrets"];

const PEOPLE = ["UANA", "UBEN", "UCLEO", "SSRE"];
const VERBS = [
  "take",
  "give-back",
  "assign",
  "complete",
  "reopen",
  "block",
  "unblock",
  "rule-out",
  "check",
  "due",
  "wait",
  "attach",
  "comment",
  "launch",
  "lead",
  "deny",
  "cancel",
] as const;

/** Texts as people, and worse than people, type them: NUL, halves of pairs, quotes, other scripts. */
const nastyText = fc.oneof(
  fc.string({ maxLength: 40, unit: "binary" }),
  fc.constantFrom(
    "plain",
    "a\u0000b",
    "\ud800",
    "x\udc00y",
    '"; DROP TABLE events; --',
    "日本語 👩‍🚀",
    "\\u0000",
    "שלום",
  ),
);

/** Cancelling is rare, so that most journeys go on. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  verb: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...VERBS.filter((verb) => verb !== "cancel")) },
    { weight: 1, arbitrary: fc.constant("cancel" as const) },
  ),
  itemId: fc.constantFrom(...ITEM_IDS),
  other: fc.constantFrom(...ITEM_IDS),
  by: fc.constantFrom(...PEOPLE),
  text: nastyText,
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, "0")}`),
});

/** What an act would lead to; what is refused leads to nothing. */
export function eventsOf(review: Review, act: Act, at: string): readonly ReviewEvent[] {
  const decision = decide(review, act, at);
  return decision.ok ? decision.events : [];
}

function decide(review: Review, act: Act, at: string): Decision<ReviewEvent, unknown> {
  const { verb, itemId, other, by, text, day } = act;
  const id = `${review.seq}`;
  const evidence: Evidence = { id, kind: "text", value: text, title: "", fileId: null, by, at };
  switch (verb) {
    case "take":
      return takeItem(review, { itemId, by });
    case "give-back":
      return giveBackItem(review, { itemId, by });
    case "assign":
      return assignItem(review, { itemId, owner: by });
    case "complete":
      return completeItem(review, { itemId, evidence: [evidence], at });
    case "reopen":
      return reopenItem(review, { itemId, reason: text });
    case "block":
      return blockItem(review, { itemId, blockedBy: by, reason: text });
    case "unblock":
      return unblockItem(review, { itemId });
    case "rule-out":
      return ruleOutItem(review, { itemId, reason: text });
    case "check":
      return checkCriteria(review, { itemId, met: text.length % 2 === 0 ? ["one"] : ["one", "two"] });
    case "due":
      return moveDue(review, { itemId, dueOn: day });
    case "wait":
      return setWaits(review, { itemId, waitsFor: [other] });
    case "attach":
      return addEvidence(review, { itemId, evidence });
    case "comment":
      return commentItem(review, { itemId, text });
    case "launch":
      return moveLaunch(review, { launch: day, now: at, week: PLAIN_WEEK });
    case "lead":
      return changeLead(review, { lead: by });
    case "deny":
      return { ok: true, events: [{ type: "access.denied", action: "item.complete", itemId, why: text }] };
    case "cancel":
      return cancelReview(review, { reason: text });
  }
}
