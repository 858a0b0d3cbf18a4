import { isClosed } from "../../src/domain/item/open-item.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { decisionPhrase, earlierOverrides } from "../words/decision-words.ts";
import { context, header } from "../words/mrkdwn-block.ts";
import { bold, instant, mention, type Phrase, say, typed } from "../words/phrase.ts";
import { barOf, launchInWords, releaseName, sentence, stateInWords, tallyInWords } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { cardActions } from "./card-actions.ts";
import { cardText } from "./card-text.ts";
import { conditionsBlock } from "./conditions-block.ts";
import { lastChangePhrase } from "./last-change-phrase.ts";
import { obstaclesBlock } from "./obstacles-block.ts";
import { sectionRows } from "./section-rows.ts";
import { signOffsPhrase } from "./sign-offs-phrase.ts";

/** The review in its channel: one message, edited in place. `links`: permalinks of its section messages by part key. */
export function cardMessage(
  review: Review,
  { now, links }: { now: Instant; links: ReadonlyMap<string, string> },
): MessageBody {
  const readiness = readinessOf(review, now);
  const signOffs = signOffsPhrase(review, now);
  const conditions = conditionsBlock(review, now);
  return {
    text: cardText(review, readiness, now),
    blocks: [
      header(`${releaseName(review)} — launch review`),
      lines(
        ...standingPhrases(review, now),
        ...earlierOverrides(review),
        say`${tallyInWords(readiness.tally)}  ${barOf(readiness.tally)}`,
      ),
      ...(isClosed(review) ? [] : [obstaclesBlock(readiness.obstacles, { review, now })]),
      ...sectionRows(review, readiness.sections, links),
      ...(signOffs === null ? [] : [lines(signOffs)]),
      ...(conditions === null ? [] : [conditions]),
      ...cardActions(review),
      context(lastPhrase(review)),
    ],
  };
}

/** How it stands, and when it launches. A decision that stands is said in full in place of the state. */
function standingPhrases(review: Review, now: Instant): readonly (Phrase | null)[] {
  const { state, template, launchedAt } = review;
  const launch = launchInWords(review, now);
  const facts = say`lead ${mention(review.lead)} · template ${typed(template.id, 100)} v${template.version}`;
  if (state === "decided-go" || state === "decided-no-go") {
    return [decisionPhrase(review), say`${sentence(launch)} · ${facts}`];
  }
  const word = bold(stateInWords(state), 20);
  const stands = state === "launched" && launchedAt !== null ? say`${word} ${instant(launchedAt)}` : say`${word}`;
  return [say`${stands} · ${launch} · ${facts}`, decisionPhrase(review)];
}

/** What changed last; once it is over, that it is. */
function lastPhrase(review: Review): Phrase {
  const { cancelled } = review;
  if (review.state !== "cancelled" || cancelled === null) return lastChangePhrase(review);
  return say`Cancelled by ${mention(cancelled.by)}, ${instant(cancelled.at)}. The checklist stays readable and no longer changes.`;
}
