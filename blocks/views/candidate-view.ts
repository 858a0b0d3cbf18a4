import type { ModalView } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import { versionField } from "../fields.ts";
import { candidateModal } from "../modals.ts";
import { bold, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

/** Asks which version the release is now. */
export function candidateView(review: Review): ModalView {
  return candidateModal.view({
    metadata: { reviewId: review.id },
    title: "New candidate",
    submit: "Make it the candidate",
    blocks: [
      lines(
        say`${bold(releaseName(review), 400)} becomes another version of the same release. The review goes on.`,
        say`Evidence that holds for one version is stale then, sign-offs are asked for again, and a decision is open again.`,
      ),
      versionField.block(),
    ],
  });
}
