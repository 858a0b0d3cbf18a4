import { isClosed } from "../../src/domain/item/open-item.ts";
import type { Tally } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { join, mention, type Phrase, say, typed } from "../words/phrase.ts";
import { launchInWords, releaseName, sentence, tallyInWords } from "../words/review-words.ts";
import { fallback } from "../words/written-as.ts";
import { shownConditions } from "./conditions-block.ts";
import { inTheWay } from "./in-the-way.ts";
import { obstaclePhrase } from "./obstacle-phrase.ts";
import { signOffsPhrase } from "./sign-offs-phrase.ts";
import { beforePhrases, statePhrase } from "./standing-phrases.ts";

/** The card for phones and screen readers, complete in a few sentences. */
export function cardText(review: Review, tally: Tally, now: Instant): string {
  const signOffs = signOffsPhrase(review, now);
  const state = review.state === "open" ? ", open" : "";
  return fallback(
    join(
      [
        say`${typed(releaseName(review), 300)} launch review${state}: ${tallyInWords(tally, ", ")}.`,
        dotted(statePhrase(review)),
        ...beforePhrases(review).map(dotted),
        say`${sentence(launchInWords(review, now))}, led by ${mention(review.lead)}.`,
        isClosed(review) ? say`The checklist no longer changes.` : firstInTheWay(review, now),
        signOffs === null ? null : say`Sign-offs: ${signOffs}.`,
        conditionsToMeet(review, now),
      ],
      " ",
    ),
  );
}

function firstInTheWay(review: Review, now: Instant): Phrase {
  const { items, besides, accepted } = inTheWay(review, now);
  const [first, ...others] = items;
  if (first === undefined) return join([besides, accepted], " ");
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return join([say`First in the way: ${obstaclePhrase(first, { review, now })}${more}.`, accepted], " ");
}

function conditionsToMeet(review: Review, now: Instant): Phrase | null {
  const shown = shownConditions(review, now);
  return shown === null ? null : say`Conditions to meet: ${join([...shown.entries, shown.after], "; ")}.`;
}

function dotted(phrase: Phrase | null): Phrase | null {
  return phrase === null ? null : say`${phrase}.`;
}
