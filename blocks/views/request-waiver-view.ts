import type { ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import { addCalendarDays, dayIn, type Instant } from "../../src/domain/time/time.ts";
import type { FormValues } from "../form.ts";
import { controlField, riskField, waiverEndField } from "../waiver-fields.ts";
import { requestWaiverModal, type UnderDetails } from "../waiver-modals.ts";
import { counted, dayInWords } from "../words/days.ts";
import { authored, type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { approverPhrase } from "../words/waiver-words.ts";

type RequestWaiverContent = {
  readonly now: Instant;
  /** The details that it was opened from. */
  readonly under: UnderDetails;
  readonly notice?: Phrase;
  readonly typed?: Partial<FormValues<typeof requestWaiverModal.fields>>;
};

/** Asks for what a waiver needs: the risk, what compensates for it, and its last day. */
export function requestWaiverView(review: Review, item: Item, content: RequestWaiverContent): ModalView {
  const { now, under, notice, typed = {} } = content;
  const { waiverLongestDays: days, waiverMostRenewals: most } = review.policy;
  const last = addCalendarDays(dayIn(review.timeZone, now), days);
  const left = most - (item.waiver === null ? 0 : item.waiver.renewals + 1);
  const limit = say`It holds until ${dayInWords(last, now)} at most (${counted(days, "day")}), and can be renewed ${counted(Math.max(left, 0), "time")} after that.`;
  return requestWaiverModal.view({
    metadata: { reviewId: review.id, itemId: item.id, under },
    title: "Request waiver",
    submit: "Request",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`${authored(item.title, 300, "bold")}`, say`${item.level} · ${releaseName(review)}`),
      lines(
        say`A waiver lets the item count as settled until a day. ${approverPhrase(item, review.lead)} must approve it, and never who asks.`,
        limit,
      ),
      riskField.block(typed.risk ?? item.waiverRequest?.risk ?? item.waiver?.risk),
      controlField.block(typed.control ?? item.waiverRequest?.control ?? item.waiver?.control),
      waiverEndField.block(typed.expiresOn ?? last),
    ],
  });
}
