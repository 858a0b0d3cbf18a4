import { happened, refused } from "../decision.ts";
import { checkEvidence } from "../evidence/check-evidence.ts";
import type { Evidence, Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** Attaches evidence without changing the status. The same piece twice is a no-op. */
export function addEvidence(review: Review, { itemId, evidence }: { itemId: string; evidence: Evidence }) {
  return onOpenItem(review, itemId, (item) => {
    const invalid = checkEvidence(evidence);
    if (invalid !== null) return refused(invalid);
    if (item.evidence.some(({ id }) => id === evidence.id)) return happened();
    return happened({ type: "item.evidence-added", itemId, evidence });
  });
}
