import type { ModalView } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import { leadField } from "../fields.ts";
import { changeLeadModal } from "../modals.ts";
import { bold, mention, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks who leads a review from now on. */
export function changeLeadView(review: Review): ModalView {
  return changeLeadModal.view({
    metadata: { reviewId: review.id },
    title: "Change lead",
    submit: "Change",
    blocks: [
      lines(
        say`${bold(releaseName(review), 400)} is led by ${mention(review.lead)}.`,
        say`The lead may change the launch date, hand the review on, and cancel it.`,
      ),
      leadField.block(review.lead),
    ],
  });
}
