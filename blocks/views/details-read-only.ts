import type { KnownBlock } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { factsPhrase } from "../section/open-row.ts";
import { authored, bold, say } from "../words/phrase.ts";
import { stateInWords } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";

const MOST_CRITERIA = 60;

/** How an item stood when its review ended. */
export function detailsReadOnly(review: Review, item: Item, now: Instant): KnownBlock[] {
  const over = lines(
    say`${stateInWords(review.state)}. This review is over, so nothing in it changes any more.`,
    factsPhrase(item, { review, now }),
  );
  if (item.criteria.length === 0) return [over];
  const more = item.criteria.length - MOST_CRITERIA;
  return [
    over,
    list("bullet", {
      heading: say`${bold("Criteria", 30)}`,
      entries: item.criteria
        .slice(0, MOST_CRITERIA)
        .map(({ title, met }) => say`${authored(title, 150)} — ${met ? "met" : "not met"}`),
      after: more > 0 ? say`and ${more} more` : null,
    }),
  ];
}
