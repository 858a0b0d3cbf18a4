import type { ModalView } from "@slack/types";
import { SNOOZE_DAYS } from "../../src/domain/nag/snooze.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { snoozeDaysField, snoozeReasonField } from "../nag-fields.ts";
import { snoozeModal } from "../nag-modals.ts";
import { counted } from "../words/days.ts";
import { authored, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";

type Snoozed = { readonly subject: string; readonly reviewId: string | null; readonly itemId: string | null };

/** Asks for how long, and why, something can wait. */
export function snoozeView(
  metadata: Snoozed,
  { review, item, now }: { review: Review | null; item: Item | null; now: Instant },
): ModalView {
  return snoozeModal.view({
    metadata,
    title: "Snooze",
    submit: "Snooze",
    blocks: [
      lines(
        item === null ? null : say`${authored(item.title, 300, "bold")}`,
        review === null ? null : say`${releaseName(review)} · ${launchInWords(review, now)}`,
        say`You are not reminded of it until then, or until it is overdue. It still counts as open, and cannot wait past the launch.`,
      ),
      snoozeDaysField.block(
        SNOOZE_DAYS.map((days) => ({ value: String(days), label: counted(days, "day") })),
        String(SNOOZE_DAYS[0]),
      ),
      snoozeReasonField.block(),
    ],
  });
}
