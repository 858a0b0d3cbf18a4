import type { Item, Review } from "../../src/domain/review.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import type { Waiver } from "../../src/domain/waiver/waiver.ts";
import { itemDetailsButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { dayInWords } from "../words/days.ts";
import { ownerPhrase } from "../words/item-words.ts";
import { authored, bold, join, mention, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { endsInWords } from "../words/waiver-words.ts";
import { fallback } from "../words/written-as.ts";

/** Said before a waiver ends, to one person. `to`: who is named, where others read it too; null: nobody else does. */
export function waiverEndsNote(
  review: Pick<Review, "id" | "service" | "version" | "timeZone">,
  item: Item & { readonly waiver: Waiver },
  { now, to }: { now: Instant; to: string | null },
): MessageBody {
  const { expiresOn, approvedBy } = item.waiver;
  const ends = `${endsInWords(expiresOn, dayIn(review.timeZone, now))}, on ${dayInWords(expiresOn, now)}`;
  const what = say`The waiver of ${authored(item.title, 200, "bold")} in ${bold(releaseName(review), 200)} ${ends}.`;
  const said = [
    to === null ? what : say`${mention(to)}: ${what}`,
    say`${mention(approvedBy)} approved it; owner: ${ownerPhrase(item)}. After that day the item is open again, and sign-offs that relied on the waiver count no more.`,
    say`Settle the item before, or ask for another waiver in its details.`,
  ];
  const details = itemDetailsButton.element({ reviewId: review.id, itemId: item.id }, { about: item.title });
  return { text: fallback(join(said, " ")), blocks: [lines(...said), { type: "actions", elements: [details] }] };
}
