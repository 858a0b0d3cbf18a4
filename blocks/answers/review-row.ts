import type { SectionBlock } from "@slack/types";
import type { Tally } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { openReviewButton } from "../buttons.ts";
import { row } from "../words/mrkdwn-block.ts";
import { bold, channel, join, mention, type Phrase, say } from "../words/phrase.ts";
import { launchInWords, releaseName, stateInWords, tallyInWords } from "../words/review-words.ts";

export type ReviewHead = Pick<
  Review,
  "id" | "service" | "version" | "state" | "channelId" | "launchOn" | "timeZone" | "lead"
>;
/** A review in a list. `url`: its card; null when it is not posted yet. */
export type ListedReview = { readonly review: ReviewHead; readonly tally: Tally | null; readonly url: string | null };

/** `payments-api 2.4.0 · Open · launches Tue 15 Dec (in 21 days) · 9 of 26 settled · lead @ana · #launches` */
export function reviewPhrase({ review, tally }: ListedReview, now: Instant): Phrase {
  return join(
    [
      say`${bold(releaseName(review), 250)}`,
      say`${stateInWords(review.state)}`,
      say`${launchInWords(review, now)}`,
      tally === null ? null : say`${tallyInWords(tally)}`,
      say`lead ${mention(review.lead)}`,
      say`${channel(review.channelId)}`,
    ],
    " · ",
  );
}

export function reviewRow(listed: ListedReview, now: Instant): SectionBlock {
  const { review, url } = listed;
  const open =
    url === null ? undefined : openReviewButton.element({ reviewId: review.id }, { url, about: releaseName(review) });
  return row(reviewPhrase(listed, now), open);
}
