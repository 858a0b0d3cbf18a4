import { isClosed } from "../../src/domain/item/open-item.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { context, header } from "../words/mrkdwn-block.ts";
import { type Phrase, say } from "../words/phrase.ts";
import { barOf, releaseName, tallyInWords } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { cardActions } from "./card-actions.ts";
import { cardText } from "./card-text.ts";
import { conditionsBlock } from "./conditions-block.ts";
import { lastChangePhrase } from "./last-change-phrase.ts";
import { obstaclesBlock } from "./obstacles-block.ts";
import { sectionRows } from "./section-rows.ts";
import { signOffsLine } from "./sign-offs-phrase.ts";
import { standingPhrases } from "./standing-phrases.ts";

/** The review in its channel: one message, edited in place. `links`: permalinks of its section messages by part key. */
export function cardMessage(
  review: Review,
  { now, links }: { now: Instant; links: ReadonlyMap<string, string> },
): MessageBody {
  const readiness = readinessOf(review, now);
  const signOffs = signOffsLine(review, now);
  const conditions = conditionsBlock(review, now);
  return {
    text: cardText(review, readiness.tally, now),
    blocks: [
      header(`${releaseName(review)} — launch review`),
      lines(...standingPhrases(review, now), say`${tallyInWords(readiness.tally)}  ${barOf(readiness.tally)}`),
      ...(isClosed(review) ? [] : [obstaclesBlock({ review, now })]),
      ...sectionRows(review, readiness.sections, links),
      ...(signOffs === null ? [] : [lines(signOffs)]),
      ...(conditions === null ? [] : [conditions]),
      ...cardActions(review),
      context(lastPhrase(review)),
    ],
  };
}

/** What changed last; once it is cancelled, what that means. */
function lastPhrase(review: Review): Phrase {
  return review.state === "cancelled"
    ? say`The checklist stays readable and no longer changes.`
    : lastChangePhrase(review);
}
