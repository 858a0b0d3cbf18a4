import { isSettled } from "../../src/domain/evidence/settled.ts";
import { mayChange } from "../../src/domain/item/open-item.ts";
import type { SectionPart } from "../../src/domain/review/layout.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { cutPlain, oneLine, withoutCodeMarks } from "../mrkdwn.ts";
import { dueInWords, ownerPhrase, type Setting, statusPhrase } from "../words/item-words.ts";
import { header } from "../words/mrkdwn-block.ts";
import { authored, join, type Phrase, say, typed } from "../words/phrase.ts";
import { releaseName, tallyInWords } from "../words/review-words.ts";
import { fallback } from "../words/written-as.ts";
import { openRow } from "./open-row.ts";
import { settledRow } from "./settled-row.ts";

/** A section of the checklist, or a part of it, in the card's thread: one row for each item. */
export function sectionMessage(review: Review, part: SectionPart, { now }: { now: Instant }): MessageBody {
  const items = part.itemIds.flatMap((id) => review.items.find((item) => item.id === id) ?? []);
  const title = cutPlain(oneLine(withoutCodeMarks(part.section.title)), 90);
  const named = part.of > 1 ? `${title} (${part.number} of ${part.of})` : title;
  const tally = readinessOf({ ...review, items }, now).tally;
  return {
    text: fallback(
      join(
        [
          say`${typed(releaseName(review), 300)}, ${typed(named, 300)}: ${tallyInWords(tally, ", ")}.`,
          ...items.filter((item) => !isSettled(item, now)).map((item) => say`${shortly(item, { review, now })}.`),
        ],
        " ",
      ),
    ),
    blocks: [
      header(`${named} — ${tallyInWords(tally)}`),
      ...items.flatMap((item) =>
        isSettled(item, now)
          ? [settledRow(item, { review, now })]
          : openRow(item, { review, now, closed: !mayChange(review, item) }),
      ),
    ],
  };
}

/** Twelve of these stay below Slack's 4,000 characters. */
function shortly(item: Item, setting: Setting): Phrase {
  const facts = join([statusPhrase(item, setting, 80), ownerPhrase(item), say`${dueInWords(item, setting)}`], ", ");
  return say`${authored(item.title, 80)}: ${facts}`;
}
