import type { Button, KnownBlock } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import {
  completeItemButton,
  giveBackItemButton,
  itemDetailsButton,
  recordDrillButton,
  takeItemButton,
  unblockItemButton,
} from "../buttons.ts";
import { answerButtons } from "../views/waiver-blocks.ts";
import { badDrill, badDrillPhrase } from "../words/drill-words.ts";
import {
  criteriaInWords,
  dueInWords,
  freshnessInWords,
  needsInWords,
  newestEvidence,
  ownerPhrase,
  type Setting,
  statusPhrase,
  type WideSetting,
  waitsInWords,
} from "../words/item-words.ts";
import { authored, join, type Phrase, quoted, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { requestPhrase } from "../words/waiver-words.ts";

/** An item that is not settled: what it is, how it stands, and what can be done. `closed`: nothing can. */
export function openRow(
  item: Item,
  { review, now, closed }: WideSetting & { review: Pick<Review, "id" | "items" | "timeZone">; closed: boolean },
): KnownBlock[] {
  const payload = { reviewId: review.id, itemId: item.id };
  const about = { about: item.title };
  const details = itemDetailsButton.element(payload, about);
  return [
    lines(
      say`${authored(item.title, 140, "bold")} · ${item.level}`,
      factsPhrase(item, { review, now }),
      askedPhrase(item, now),
    ),
    { type: "actions", elements: closed ? [details] : [...verbs(), ...answerButtons(review, item), details] },
  ];

  /** A message is the same for everybody, so it cannot know whether its reader is the owner. A group's item can be taken. What a drill unsettles, a run settles. */
  function verbs(): Button[] {
    if (item.status === "blocked") return [unblockItemButton.element(payload, about)];
    const owning = item.owner === null || item.owner.startsWith("S") ? takeItemButton : giveBackItemButton;
    const bad = badDrill(item.drills, now);
    const settling =
      bad === null ? completeItemButton.element(payload, about) : recordDrillButton.element({ name: bad.name }, about);
    return [owning.element(payload, about), settling];
  }
}

/** `In progress · @lena · due Fri 11 Dec · needs a scan report · waits for “Backups” · 2 of 4 criteria` */
export function factsPhrase(item: Item, setting: WideSetting): Phrase {
  return join(
    [
      statusPhrase(item, setting),
      ownerPhrase(item),
      say`${dueInWords(item, setting)}`,
      item.status === "done" ? null : badDrillPhrase(item.drills, setting),
      say`${needsInWords(item, setting.now)}`,
      evidencePhrase(item, setting),
      say`${waitsInWords(item, setting)}`,
      say`${criteriaInWords(item)}`,
    ],
    " · ",
  );
}

/** Twelve rows at their longest fit into one message with so much of each text. */
const LONGEST_ASKED = 35;

/** What somebody asks a waiver for; null where nobody does. */
export function askedPhrase({ waiver, waiverRequest }: Item, now: Instant): Phrase | null {
  return waiverRequest === null ? null : requestPhrase({ waiver, waiverRequest }, now, LONGEST_ASKED);
}

function evidencePhrase(item: Item, setting: Setting): Phrase {
  const newest = newestEvidence(item);
  if (newest === undefined) return item.status === "blocked" ? say`no evidence` : say``;
  const called = newest.title === "" ? newest.value : newest.title;
  return join([say`evidence ${quoted(called, 60)}`, say`${freshnessInWords(item, setting)}`], ", ");
}
