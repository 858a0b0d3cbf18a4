import type { Button, KnownBlock } from "@slack/types";
import { addCalendarDays, dayIn, type Instant } from "../../src/domain/time/time.ts";
import { itemVerbs, type OwnItem } from "../answers/item-rows.ts";
import { nextPageButton, previousPageButton } from "../buttons.ts";
import { dueInWords, statusPhrase } from "../words/item-words.ts";
import { context } from "../words/mrkdwn-block.ts";
import { authored, bold, join, type Phrase, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Two blocks each: a page of them leaves room for the other lists below the 100 blocks of a Home. */
const PAGE = 18;
const SOON_DAYS = 7;

const PARTS = ["Overdue", "Within 7 days", "Later"] as const;
type Part = (typeof PARTS)[number];

/** A page of what waits for somebody, the earliest due first, and the buttons to turn it. */
export function homeItems(items: readonly OwnItem[], { page, now }: { page: number; now: Instant }): KnownBlock[] {
  const pages = Math.ceil(items.length / PAGE);
  // Somebody else may have settled the last page's items meanwhile.
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = items.slice(at * PAGE, (at + 1) * PAGE);
  const blocks = PARTS.flatMap((part) => {
    const rows = shown.filter((own) => partOf(own, now) === part);
    return rows.length === 0 ? [] : [lines(say`${bold(part, 20)}`), ...rows.flatMap((own) => rowOf(own, now))];
  });
  return pages === 1 ? blocks : [...blocks, ...turning(at, pages)];
}

function partOf({ review, item }: OwnItem, now: Instant): Part {
  const today = dayIn(review.timeZone, now);
  if (item.dueOn < today) return "Overdue";
  return item.dueOn <= addCalendarDays(today, SOON_DAYS) ? "Within 7 days" : "Later";
}

function rowOf({ review, item }: OwnItem, now: Instant): KnownBlock[] {
  return [lines(itemPhrase({ review, item }, now)), { type: "actions", elements: itemVerbs({ review, item }) }];
}

/** `Load test · payments-api 2.4.0 · must · In progress · overdue by 4 days` */
function itemPhrase({ review, item }: OwnItem, now: Instant): Phrase {
  return join(
    [
      say`${authored(item.title, 140, "bold")}`,
      say`${typed(releaseName(review), 110)}`,
      say`${item.level}`,
      statusPhrase(item, { review, now }, 80),
      say`${dueInWords(item, { review, now })}`,
    ],
    " · ",
  );
}

function turning(page: number, pages: number): KnownBlock[] {
  const turns: readonly (Button | null)[] = [
    page > 0 ? previousPageButton.element({ page: page - 1 }, { about: "your items" }) : null,
    page < pages - 1 ? nextPageButton.element({ page: page + 1 }, { about: "your items" }) : null,
  ];
  return [
    context(say`Page ${page + 1} of ${pages}`),
    { type: "actions", elements: turns.filter((turn) => turn !== null) },
  ];
}
