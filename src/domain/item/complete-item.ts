import { happened, refused } from "../decision.ts";
import { noteAt } from "../drill/drill-note.ts";
import { checkEvidence } from "../evidence/check-evidence.ts";
import { isSettled } from "../evidence/settled.ts";
import type { Evidence, Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import { onOpenItem } from "./open-item.ts";

/**
 * Whether an item may be ticked off. It says that every criterion holds, and needs evidence that is still fresh where the
 * template asks for it, or drills that stand well where it depends on them. Ticking a settled item again is a no-op, so double clicks are harmless.
 */
export function completeItem(
  review: Review,
  { itemId, evidence, at }: { itemId: string; evidence: readonly Evidence[]; at: Instant },
) {
  return onOpenItem(review, itemId, (item) => {
    if (item.status === "done" && evidence.length === 0 && isSettled(item, at)) return happened();
    for (const piece of evidence) {
      const invalid = checkEvidence(piece);
      if (invalid !== null) return refused(invalid);
    }
    const bad = item.drills?.map((note) => noteAt(note, at)).find(({ state }) => state !== "good");
    if (bad !== undefined) return refused({ reason: "drill-unsettles", itemId, drill: bad });
    const waits = review.items.filter((other) => item.waitsFor.includes(other.id) && !isSettled(other, at));
    if (waits.length > 0) {
      return refused({ reason: "waits-for-others", itemId, titles: waits.map((other) => other.title) });
    }
    const candidate = { ...item, status: "done" as const, evidence: [...item.evidence, ...evidence] };
    const needs = item.evidenceRule.required && item.drills === null;
    if ((needs && candidate.evidence.length === 0) || !isSettled(candidate, at)) {
      return refused({ reason: "evidence-missing", itemId, expects: item.evidenceRule.expects });
    }
    return happened({ type: "item.completed", itemId, evidence });
  });
}
