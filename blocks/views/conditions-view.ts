import type { ModalView } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import { meetConditionButton } from "../buttons.ts";
import { conditionPhrase, openConditions } from "../card/conditions-block.ts";
import { conditionsModal } from "../modals.ts";
import { conditionsInWords } from "../words/decision-words.ts";
import { row } from "../words/mrkdwn-block.ts";
import { bold, instant, mention, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

const MOST_ROWS = 45;

/** The conditions of a go: the open ones with a button each, then those that are met. */
export function conditionsView(review: Review, { now }: { now: Instant }): ModalView {
  const today = dayIn(review.timeZone, now);
  const met = review.conditions.filter(({ metAt }) => metAt !== null);
  return conditionsModal.view({
    metadata: { reviewId: review.id },
    title: "Conditions",
    blocks: [
      lines(say`${bold(releaseName(review), 400)}: ${conditionsInWords(review.conditions)}.`),
      ...openConditions(review)
        .slice(0, MOST_ROWS)
        .map((condition) =>
          row(
            conditionPhrase(condition, { today, now, limit: 300 }),
            meetConditionButton.element({ reviewId: review.id, conditionId: condition.id }, { about: condition.text }),
          ),
        ),
      ...met
        .slice(-MOST_ROWS)
        .map(({ text, metAt, metBy }) =>
          row(say`${typed(text, 300)} — met by ${mention(metBy ?? "")}, ${instant(metAt ?? now)}`),
        ),
    ],
  });
}
