import { isClosed } from "../../src/domain/item/open-item.ts";
import type { Readiness } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { join, mention, say, typed } from "../words/phrase.ts";
import { launchInWords, releaseName, stateInWords, tallyInWords } from "../words/review-words.ts";
import { fallback } from "../words/written-as.ts";
import { obstaclePhrase } from "./obstacle-phrase.ts";

/** The card for phones and screen readers, complete in a few sentences. */
export function cardText(review: Review, { tally, obstacles }: Readiness, now: Instant): string {
  const [first] = obstacles;
  const state = stateInWords(review.state).toLowerCase();
  const launch = launchInWords(review, now);
  return fallback(
    join(
      [
        say`${typed(releaseName(review), 300)} launch review, ${state}: ${tallyInWords(tally, ", ")}.`,
        say`${launch.charAt(0).toUpperCase()}${launch.slice(1)}, led by ${mention(review.lead)}.`,
        isClosed(review)
          ? say`The checklist no longer changes.`
          : first === undefined
            ? say`Nothing blocks a go.`
            : say`First in the way: ${obstaclePhrase(first, { review, now })}${obstacles.length > 1 ? `, and ${obstacles.length - 1} more` : ""}.`,
      ],
      " ",
    ),
  );
}
