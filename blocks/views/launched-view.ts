import type { ModalView } from "@slack/types";
import type { GateReason } from "../../src/domain/gate/gate.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { launchedModal } from "../modals.ts";
import { decisionPhrase } from "../words/decision-words.ts";
import { gateReasonPhrase } from "../words/gate-reasons.ts";
import { bold, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";

const MOST = 10;

/** The last question before a launch is recorded; says so where the gate would not let it through now. */
export function launchedView(
  review: Review,
  { now, reasons }: { now: Instant; reasons: readonly GateReason[] },
): ModalView {
  const more = reasons.length - MOST;
  return launchedModal.view({
    metadata: { reviewId: review.id },
    title: "Launched",
    submit: "It has launched",
    blocks: [
      lines(
        say`Record that ${bold(releaseName(review), 400)} has launched, now.`,
        decisionPhrase(review),
        say`The checklist closes. Conditions stay open until they are met, and recurring items go on.`,
      ),
      ...(reasons.length === 0
        ? []
        : [
            list("ordered", {
              heading: say`${bold("The gate does not let it through now", 60)}`,
              entries: reasons.slice(0, MOST).map((reason) => gateReasonPhrase(reason, { review, now })),
              after: more > 0 ? say`and ${more} more` : null,
            }),
          ]),
    ],
  });
}
