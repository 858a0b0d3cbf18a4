import { isClosed } from "../../src/domain/item/open-item.ts";
import type { Readiness } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { decisionPhrase, earlierOverrides } from "../words/decision-words.ts";
import { join, mention, type Phrase, say, typed } from "../words/phrase.ts";
import { launchInWords, releaseName, sentence, stateInWords, tallyInWords } from "../words/review-words.ts";
import { fallback } from "../words/written-as.ts";
import { obstaclePhrase } from "./obstacle-phrase.ts";
import { signOffsPhrase } from "./sign-offs-phrase.ts";

/** The card for phones and screen readers, complete in a few sentences. */
export function cardText(review: Review, { tally, obstacles }: Readiness, now: Instant): string {
  const [first] = obstacles;
  const decided = review.state.startsWith("decided");
  const state = decided ? "" : `, ${stateInWords(review.state).toLowerCase()}`;
  return fallback(
    join(
      [
        say`${typed(releaseName(review), 300)} launch review${state}: ${tallyInWords(tally, ", ")}.`,
        dotted(decisionPhrase(review)),
        ...earlierOverrides(review).map(dotted),
        say`${sentence(launchInWords(review, now))}, led by ${mention(review.lead)}.`,
        isClosed(review)
          ? say`The checklist no longer changes.`
          : first === undefined
            ? say`Nothing blocks a go.`
            : say`First in the way: ${obstaclePhrase(first, { review, now })}${obstacles.length > 1 ? `, and ${obstacles.length - 1} more` : ""}.`,
        dotted(signOffsPhrase(review, now)),
      ],
      " ",
    ),
  );
}

function dotted(phrase: Phrase | null): Phrase | null {
  return phrase === null ? null : say`${phrase}.`;
}
