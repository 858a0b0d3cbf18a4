import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { ItemRefusal } from "../refusals.ts";
import type { Evidence, ItemStatus, Review } from "../review.ts";
import type { Day, Instant } from "../time/time.ts";
import { addEvidence } from "./add-evidence.ts";
import { assignItem } from "./assign-item.ts";
import { blockItem } from "./block-item.ts";
import { checkCriteria } from "./check-criteria.ts";
import { commentItem } from "./comment-item.ts";
import { completeItem } from "./complete-item.ts";
import { inTurn } from "./in-turn.ts";
import { moveDue } from "./move-due.ts";
import { onOpenItem } from "./open-item.ts";
import { reopenItem } from "./reopen-item.ts";
import { ruleOutItem } from "./rule-out-item.ts";
import { setWaits } from "./set-waits.ts";
import { unblockItem } from "./unblock-item.ts";

/** What somebody left in the Details form: the whole item as they want it. */
export type ItemForm = {
  readonly itemId: string;
  /** `changedSeq` of the item that the form was filled from. */
  readonly seenSeq: number;
  readonly status: ItemStatus;
  readonly blockedBy: string | null;
  /** Why it is blocked, not applicable, or taken up again. */
  readonly reason: string;
  readonly owner: string | null;
  readonly dueOn: Day;
  readonly met: readonly string[];
  readonly waitsFor: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly comment: string;
};

/** Saves the Details form, all of it or nothing. Refused when somebody saved the item since it was opened. */
export function editItem(
  review: Review,
  form: ItemForm,
  { by, at }: { by: string; at: Instant },
): Decision<ReviewEvent, ItemRefusal> {
  const { itemId } = form;
  return onOpenItem(review, itemId, (item) => {
    if (item.changedSeq > form.seenSeq) {
      return refused({ reason: "edited-meanwhile", itemId, by: item.changedBy, seq: item.changedSeq });
    }
    return inTurn<ItemRefusal>(
      review,
      { by, at },
      (current) => assignItem(current, { itemId, owner: form.owner }),
      (current) => moveDue(current, { itemId, dueOn: form.dueOn }),
      (current) => setWaits(current, { itemId, waitsFor: form.waitsFor }),
      (current) => checkCriteria(current, { itemId, met: form.met }),
      (current) => changeStatus(current, form, { by, at }),
      (current) => commentItem(current, { itemId, text: form.comment }),
    );
  });
}

/** Evidence goes with the completion where there is one; otherwise it is attached before the status changes. */
function changeStatus(
  review: Review,
  form: ItemForm,
  { by, at }: { by: string; at: Instant },
): Decision<ReviewEvent, ItemRefusal> {
  const { itemId, status, evidence } = form;
  return onOpenItem(review, itemId, (item) => {
    if (status === "done" && item.status !== "done") {
      const unmet = item.criteria.filter(({ met, optional }) => !met && !optional).map(({ title }) => title);
      if (unmet.length > 0) return refused({ reason: "criteria-unmet", itemId, titles: unmet });
      return completeItem(review, { itemId, evidence, at });
    }
    return inTurn<ItemRefusal>(
      review,
      { by, at },
      ...evidence.map((piece) => (current: Review) => addEvidence(current, { itemId, evidence: piece })),
      (current) => moveStatus(current, form),
    );
  });
}

function moveStatus(
  review: Review,
  { itemId, status, reason, blockedBy }: ItemForm,
): Decision<ReviewEvent, ItemRefusal> {
  return onOpenItem(review, itemId, (item) => {
    switch (status) {
      case "blocked":
        return blockItem(review, { itemId, blockedBy, reason });
      case "not-applicable":
        return ruleOutItem(review, { itemId, reason });
      case "open":
      case "in-progress":
        if (item.status === status) return happened();
        if (item.status === "blocked") return unblockItem(review, { itemId });
        if (item.status === "open" || item.status === "in-progress")
          return happened({ type: "item.moved", itemId, to: status });
        return reopenItem(review, { itemId, reason });
      case "done":
      case "waived":
        return happened();
    }
  });
}
