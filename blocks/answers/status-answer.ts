import { isClosed } from "../../src/domain/item/open-item.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { cardText } from "../card/card-text.ts";
import { conditionsBlock } from "../card/conditions-block.ts";
import { obstaclesBlock } from "../card/obstacles-block.ts";
import { signOffsLine } from "../card/sign-offs-phrase.ts";
import { beforePhrases, statePhrase } from "../card/standing-phrases.ts";
import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { say } from "../words/phrase.ts";
import { barOf } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { reviewRow } from "./review-row.ts";

/** `/readiness status <service>`: one review in words, and what stands in its way. */
export function statusAnswer(review: Review, { now, url }: { now: Instant; url: string | null }): MessageBody {
  const { tally } = readinessOf(review, now);
  const late = isClosed(review)
    ? []
    : [
        tally.overdue > 0 ? `${counted(tally.overdue, "item is", "items are")} overdue` : "",
        tally.unassigned > 0 ? `${counted(tally.unassigned, "item has", "items have")} no owner` : "",
      ].filter((part) => part !== "");
  const standing = [statePhrase(review), ...beforePhrases(review)].filter((phrase) => phrase !== null);
  const conditions = conditionsBlock(review, now);
  const signOffs = signOffsLine(review, now);
  return {
    text: cardText(review, tally, now),
    blocks: [
      reviewRow({ review, tally, url }, now),
      lines(say`${barOf(tally)}`, late.length === 0 ? null : say`${late.join(", ")}.`),
      ...(isClosed(review) ? [] : [obstaclesBlock({ review, now })]),
      ...(standing.length === 0 ? [] : [lines(...standing)]),
      ...(conditions === null ? [] : [conditions]),
      ...(signOffs === null ? [] : [lines(signOffs)]),
    ],
  };
}
