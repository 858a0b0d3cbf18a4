import type { ModalView } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { launchField } from "../fields.ts";
import { moveLaunchModal } from "../modals.ts";
import { bold, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks for another launch date. */
export function moveLaunchView(review: Review, { now }: { now: Instant }): ModalView {
  return moveLaunchModal.view({
    metadata: { reviewId: review.id },
    title: "Change launch date",
    submit: "Change",
    blocks: [
      lines(
        say`${bold(releaseName(review), 400)} ${launchInWords(review, now)}.`,
        say`Due dates move with it, except those that somebody set by hand.`,
      ),
      launchField.block(review.launchOn),
    ],
  });
}
