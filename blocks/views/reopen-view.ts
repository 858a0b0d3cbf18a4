import type { ModalView } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import { reopenReasonField } from "../decision-fields.ts";
import { reopenModal } from "../modals.ts";
import { decisionPhrase } from "../words/decision-words.ts";
import { bold, say } from "../words/phrase.ts";
import { releaseName, stateInWords } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks why a decision, a launch or a cancellation is taken back. */
export function reopenView(review: Review): ModalView {
  return reopenModal.view({
    metadata: { reviewId: review.id },
    title: "Reopen",
    submit: "Reopen",
    blocks: [
      lines(
        say`${bold(releaseName(review), 400)} · ${stateInWords(review.state)}`,
        decisionPhrase(review),
        say`It is open again then, and to be decided again. The record keeps what was decided before.`,
      ),
      reopenReasonField.block(),
    ],
  });
}
