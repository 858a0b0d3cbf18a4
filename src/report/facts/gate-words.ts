import { gateReasonPhrase } from "../../../blocks/words/gate-reasons.ts";
import type { Span } from "../../../blocks/words/phrase.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { GateReason } from "../../domain/gate/gate.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { type Names, personOf } from "../person.ts";

/** One thing in the way, as the gate says it, with names in place of ids. */
export function gateReasonInWords(
  reason: GateReason,
  { review, now, names }: { readonly review: Review; readonly now: Instant; readonly names: Names },
): string {
  const named = (span: Span): Span =>
    span.kind === "mention" ? { kind: "text", text: personOf(span.id, names).name } : span;
  return plain(gateReasonPhrase(reason, { review, now }).map(named));
}
