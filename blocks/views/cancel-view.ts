import type { ModalView } from "@slack/types";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { cancelReasonField } from "../fields.ts";
import { cancelModal } from "../modals.ts";
import { bold, say } from "../words/phrase.ts";
import { releaseName, tallyInWords } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks why a review is cancelled: the last question before it is. */
export function cancelView(review: Review, { now }: { now: Instant }): ModalView {
  return cancelModal.view({
    metadata: { reviewId: review.id },
    title: "Cancel review",
    submit: "Cancel review",
    close: "Keep it",
    blocks: [
      lines(
        say`${bold(releaseName(review), 400)}: ${tallyInWords(readinessOf(review, now).tally)}.`,
        say`A cancelled review stays readable and cannot be opened again. A new one can be started for the same release.`,
      ),
      cancelReasonField.block(),
    ],
  });
}
