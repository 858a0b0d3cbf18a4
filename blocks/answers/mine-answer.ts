import type { Instant } from "../../src/domain/time/time.ts";
import { myItemsButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { join, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";
import { itemRows, type OwnItem, ownItemPhrase } from "./item-rows.ts";

const MOST_ROWS = 10;
const MOST_SAID = 8;

/** `/readiness mine`: what waits for the reader, in the order given. */
export function mineAnswer(own: readonly OwnItem[], { now }: { now: Instant }): MessageBody {
  if (own.length === 0) {
    return notice(say`Nothing waits for you. Press Take it on an item in a review's thread to make it yours.`);
  }
  const heading = say`${counted(own.length, "item waits", "items wait")} for you.`;
  const unsaid = own.length - MOST_SAID;
  const more = own.length - MOST_ROWS;
  const said = own
    .slice(0, MOST_SAID)
    .map((entry) => say`${typed(releaseName(entry.review), 120)}: ${ownItemPhrase(entry, now, 80)}.`);
  return {
    text: fallback(join([heading, ...said, unsaid > 0 ? say`And ${unsaid} more.` : null], " ")),
    blocks: [
      lines(heading),
      ...itemRows(own.slice(0, MOST_ROWS), now),
      ...(more > 0
        ? [
            lines(say`and ${more} more`),
            { type: "actions" as const, elements: [myItemsButton.element({}, { label: "See all of them" })] },
          ]
        : []),
    ],
  };
}
