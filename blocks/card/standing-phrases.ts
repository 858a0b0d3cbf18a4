import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { decisionPhrase, earlierOverrides } from "../words/decision-words.ts";
import { bold, instant, mention, type Phrase, quoted, say, typed } from "../words/phrase.ts";
import { launchInWords, sentence, stateInWords } from "../words/review-words.ts";

const REASON = 200;

/** How it stands: what was decided, or that it has launched or was cancelled; null while it is open. */
export function statePhrase(review: Review): Phrase | null {
  const { state, launchedAt, cancelled } = review;
  const word = bold(stateInWords(state), 20);
  switch (state) {
    case "open":
      return null;
    case "decided-go":
    case "decided-no-go":
      return decisionPhrase(review);
    case "launched":
      return launchedAt === null ? say`${word}` : say`${word} ${instant(launchedAt)}`;
    case "cancelled":
      return cancelled === null
        ? say`${word}`
        : say`${word} by ${mention(cancelled.by)}, ${instant(cancelled.at)}: ${quoted(cancelled.reason, REASON)}`;
  }
}

/** What was decided before it launched or was cancelled, and every override that no decision tells of any more. */
export function beforePhrases(review: Review): readonly (Phrase | null)[] {
  const over = review.state === "launched" || review.state === "cancelled";
  return [over ? decisionPhrase(review) : null, ...earlierOverrides(review)];
}

/** The card's first lines: the state, the launch, who leads, and what was before. */
export function standingPhrases(review: Review, now: Instant): readonly (Phrase | null)[] {
  const { template } = review;
  const launch = launchInWords(review, now);
  const facts = say`lead ${mention(review.lead)} · template ${typed(template.id, 100)} v${template.version}`;
  const state = statePhrase(review);
  const standing =
    state === null
      ? [say`${bold(stateInWords(review.state), 20)} · ${launch} · ${facts}`]
      : [state, say`${sentence(launch)} · ${facts}`];
  return [...standing, ...beforePhrases(review)];
}
