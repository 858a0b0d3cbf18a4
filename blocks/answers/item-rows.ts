import type { Button, KnownBlock } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { blockItemButton, completeItemButton, itemDetailsButton, unblockItemButton } from "../buttons.ts";
import { dueInWords, statusPhrase } from "../words/item-words.ts";
import { authored, bold, join, type Phrase, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** An item that waits for the reader, and what its review is called. */
export type OwnItem = {
  readonly review: Pick<Review, "id" | "service" | "version" | "launchOn" | "timeZone">;
  readonly item: Item;
};

/** Rows with buttons, under a line for each review; items keep their order within one. */
export function itemRows(own: readonly OwnItem[], now: Instant): KnownBlock[] {
  const reviews = [...new Map(own.map(({ review }) => [review.id, review])).values()];
  return reviews.flatMap((review) => [
    lines(say`${bold(releaseName(review), 300)} · ${launchInWords(review, now)}`),
    ...own.filter((entry) => entry.review.id === review.id).flatMap((entry) => itemRow(entry, now)),
  ]);
}

/** `Secrets live in a secrets manager · must · In progress · due Fri 11 Dec` */
export function ownItemPhrase({ review, item }: OwnItem, now: Instant, limit = 140): Phrase {
  return join(
    [
      say`${authored(item.title, limit, "bold")}`,
      say`${item.level}`,
      statusPhrase(item, { review, now }, 80),
      say`${dueInWords(item, { review, now })}`,
    ],
    " · ",
  );
}

function itemRow(own: OwnItem, now: Instant): KnownBlock[] {
  return [lines(ownItemPhrase(own, now)), { type: "actions", elements: itemVerbs(own) }];
}

/** What its owner can do with an item. */
export function itemVerbs({ review, item }: OwnItem): Button[] {
  const payload = { reviewId: review.id, itemId: item.id };
  const about = { about: item.title };
  const verbs =
    item.status === "blocked"
      ? [unblockItemButton.element(payload, about)]
      : [completeItemButton.element(payload, about), blockItemButton.element(payload, about)];
  return [...verbs, itemDetailsButton.element(payload, about)];
}
