import type { Instant } from "../../src/domain/time/time.ts";
import { startReviewButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { join, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";
import { type ListedReview, reviewPhrase, reviewRow } from "./review-row.ts";

const MOST_ROWS = 20;
const MOST_SAID = 8;

/** `/readiness list`: the open reviews, in the order given. */
export function listAnswer(reviews: readonly ListedReview[], { now }: { now: Instant }): MessageBody {
  if (reviews.length === 0) return nothingOpen();
  const heading = say`${counted(reviews.length, "open review")}.`;
  const more = reviews.length - MOST_ROWS;
  const unsaid = reviews.length - MOST_SAID;
  return {
    text: fallback(
      join(
        [
          heading,
          ...reviews.slice(0, MOST_SAID).map((listed) => say`${reviewPhrase(listed, now)}.`),
          unsaid > 0 ? say`And ${unsaid} more.` : null,
        ],
        " ",
      ),
    ),
    blocks: [
      lines(heading),
      ...reviews.slice(0, MOST_ROWS).map((listed) => reviewRow(listed, now)),
      ...(more > 0 ? [lines(say`and ${more} more`)] : []),
    ],
  };
}

function nothingOpen(): MessageBody {
  const said = say`There is no open launch review that you can see.`;
  return {
    text: fallback(said),
    blocks: [lines(said), { type: "actions", elements: [startReviewButton.element({})] }],
  };
}
