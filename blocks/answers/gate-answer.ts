import type { GateAnswer } from "../../src/domain/gate/gate.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { gateReasonPhrase, noReviewPhrase } from "../words/gate-reasons.ts";
import { bold, join, type Phrase, say } from "../words/phrase.ts";
import { type ReviewName, releaseName } from "../words/review-words.ts";
import { list } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

const MOST_REASONS = 10;
/** So many of the longest fit into a message's text. */
const MOST_IN_TEXT = 5;

/** `/readiness gate`: what CI is told of a release, for people. */
export function gateAnswer(review: Review, gate: GateAnswer, { now }: { now: Instant }): MessageBody {
  const release = bold(releaseName(review), 250);
  if (gate.decision === "go") return notice(say`Go: ${release} may launch.`);
  const heading = say`No-go: ${release} may not launch. ${counted(gate.reasons.length, "reason")}, worst first:`;
  const shown: readonly Phrase[] = gate.reasons
    .slice(0, MOST_REASONS)
    .map((reason) => gateReasonPhrase(reason, { review, now }));
  const more = gate.reasons.length - shown.length;
  const after = more > 0 ? say`and ${more} more` : null;
  const unread = gate.reasons.length - MOST_IN_TEXT;
  const rest = unread > 0 ? say`and ${unread} more` : null;
  return {
    text: fallback(join([heading, ...shown.slice(0, MOST_IN_TEXT), rest], "\n")),
    blocks: [list("ordered", { heading, entries: shown, after })],
  };
}

/** No review of it is known, or none that the person may see: no go either. */
export function gateUnknownAnswer(release: ReviewName): MessageBody {
  return notice(say`Unknown, so no go: ${noReviewPhrase(release)}`);
}
