import type { KnownBlock } from "@slack/types";
import type { Evidence, Item, Review } from "../../src/domain/review.ts";
import { dayIn } from "../../src/domain/time/time.ts";
import { itemDetailsButton } from "../buttons.ts";
import { dayInWords } from "../words/days.ts";
import { drillPhrase } from "../words/drill-words.ts";
import { freshnessInWords, newestEvidence, type Setting, statusPhrase } from "../words/item-words.ts";
import { row } from "../words/mrkdwn-block.ts";
import { authored, join, link, mention, type Phrase, quoted, say } from "../words/phrase.ts";

import { askedPhrase } from "./open-row.ts";

const LONGEST_LINK = 120;

/** An item that is settled: one line, and its details. */
export function settledRow(
  item: Item,
  { review, now }: Setting & { review: Pick<Review, "id" | "timeZone"> },
): KnownBlock {
  const newest = item.status === "done" ? newestEvidence(item) : undefined;
  const phrase = join(
    [
      say`${authored(item.title, 140, "bold")}`,
      say`${item.level}`,
      statusPhrase(item, { review, now }),
      item.status === "done" ? drillsPhrase(item, { review, now }) : null,
      newest === undefined ? null : evidencePhrase(newest, { review, now }),
      newest === undefined ? null : say`${freshnessInWords(item, { review, now })}`,
      askedPhrase(item, now),
    ],
    " · ",
  );
  return row(phrase, itemDetailsButton.element({ reviewId: review.id, itemId: item.id }, { about: item.title }));
}

/** The drills that settle it: the first by name, and how many more. */
function drillsPhrase({ drills }: Item, setting: Setting): Phrase | null {
  const [first, ...more] = drills ?? [];
  if (first === undefined) return null;
  return more.length === 0 ? drillPhrase(first, setting) : say`${drillPhrase(first, setting)} and ${more.length} more`;
}

/** `“Cloud WAF in count mode, ADR 14” from @kim, Mon 23 Nov`, linked where it is somewhere. */
function evidencePhrase({ kind, value, title, by, at }: Evidence, { review, now }: Setting): Phrase {
  const called = title === "" ? value : title;
  const somewhere = kind !== "text" && kind !== "number" && value.length <= LONGEST_LINK;
  const what = somewhere ? say`${link(value, called, 60)}` : quoted(called, 60);
  return say`${what} from ${mention(by)}, ${dayInWords(dayIn(review.timeZone, at), now)}`;
}
