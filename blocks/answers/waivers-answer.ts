import type { Item, Review } from "../../src/domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted, dayInWords } from "../words/days.ts";
import { authored, bold, join, mention, type Phrase, quoted, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { list } from "../words/rich-text.ts";
import { approverPhrase, endsInWords } from "../words/waiver-words.ts";
import { fallback } from "../words/written-as.ts";

type ListedWaiver = {
  readonly review: Pick<Review, "service" | "version" | "timeZone" | "lead">;
  readonly item: Item;
};

const MOST_SHOWN = 15;
const MOST_SAID = 5;

/** `/readiness waivers`: every exception that holds, is asked for, or ran out, in the order given. */
export function waiversAnswer(found: readonly ListedWaiver[], { now }: { now: Instant }): MessageBody {
  if (found.length === 0) return notice(say`There is no waiver that you can see, and nobody asks for one.`);
  const entries = found.map((one) => waiverEntry(one, now));
  const holding = found.filter(({ item }) => item.waiver?.state === "in-force").length;
  const asked = found.filter(({ item }) => item.waiverRequest !== null).length;
  const heading = say`${counted(holding, "waiver holds", "waivers hold")}, ${counted(asked, "is asked for", "are asked for")}.`;
  const rest = (most: number) => (entries.length > most ? say`and ${entries.length - most} more` : null);
  return {
    text: fallback(
      join([heading, ...entries.slice(0, MOST_SAID).map((entry) => say`${entry}.`), rest(MOST_SAID)], " "),
    ),
    blocks: [list("bullet", { heading, entries: entries.slice(0, MOST_SHOWN), after: rest(MOST_SHOWN) })],
  };
}

function waiverEntry({ review, item }: ListedWaiver, now: Instant): Phrase {
  const what = say`${authored(item.title, 100, "bold")} of ${bold(releaseName(review), 120)}`;
  return join([what, heldPhrase({ review, item }, now), askedPhrase({ review, item }, now)], " — ");
}

function heldPhrase({ review, item: { waiver } }: ListedWaiver, now: Instant): Phrase | null {
  if (waiver === null || (waiver.state !== "in-force" && waiver.state !== "expired")) return null;
  const { expiresOn, approvedBy, approvedAt, by, risk } = waiver;
  if (waiver.state === "expired" || waiver.expiresAt <= now) {
    return say`ran out after ${dayInWords(expiresOn, now)}, was approved by ${mention(approvedBy)}`;
  }
  const today = dayIn(review.timeZone, now);
  const age = daysBetween(dayIn(review.timeZone, approvedAt), today);
  const old = age === 0 ? "since today" : `${counted(age, "day")} old`;
  return say`until ${dayInWords(expiresOn, now)} (${endsInWords(expiresOn, today)}), ${old}, approved by ${mention(approvedBy)}, asked for by ${mention(by)}: ${quoted(risk, 100)}`;
}

function askedPhrase({ review, item }: ListedWaiver, now: Instant): Phrase | null {
  if (item.waiverRequest === null) return null;
  const { by, expiresOn, risk } = item.waiverRequest;
  const what = item.waiver === null ? "a waiver" : "another waiver";
  return say`${mention(by)} asks for ${what} until ${dayInWords(expiresOn, now)}: ${quoted(risk, 100)}; waits for ${approverPhrase(item, review.lead)}`;
}
