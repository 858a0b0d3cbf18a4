import type { KnownBlock, ModalView } from "@slack/types";
import type { Recorded } from "../../src/domain/events.ts";
import { isClosed } from "../../src/domain/item/open-item.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { detailsModal } from "../modals.ts";
import { authored, type Phrase, say, typed as typedText } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { detailsInputs } from "./details-inputs.ts";
import { detailsReadOnly } from "./details-read-only.ts";
import { evidenceBlock, guidanceBlock, historyBlock } from "./details-texts.ts";
import { type DetailsTyped, detailsValues, sumsOf, type Was } from "./details-values.ts";
import type { UserGroup } from "./owner-choices.ts";

type DetailsContent = {
  readonly now: Instant;
  /** Of this item; the newest ten are shown. */
  readonly history: readonly Recorded[];
  /** Empty where the workspace has none, or does not say. */
  readonly groups?: readonly UserGroup[];
  /** Said at the top: what somebody else changed meanwhile, say. */
  readonly notice?: Phrase;
  /** What the reader had typed already, and must not lose. */
  readonly typed?: DetailsTyped;
  /** What the form was first opened with, where it is drawn again: from the metadata of the one that it replaces. */
  readonly was?: Was | undefined;
  /** Whether files may be added. */
  readonly files?: boolean;
};

/** Everything about one item, to read and to change. Read only once its review is over. */
export function detailsView(review: Review, item: Item, content: DetailsContent): ModalView {
  const { now, history, notice, groups = [], typed = {}, was = sumsOf(detailsValues(item)), files = true } = content;
  const section = review.sections.find(({ id }) => id === item.sectionId)?.title ?? "";
  const closed = isClosed(review);
  const top: KnownBlock[] = [
    ...(notice === undefined ? [] : [lines(notice), { type: "divider" } as const]),
    lines(
      say`${authored(item.title, 300, "bold")}`,
      say`${item.level} · ${typedText(section, 120)} · ${releaseName(review)}`,
    ),
    ...guidanceBlock(item),
  ];
  return detailsModal.view({
    metadata: { reviewId: review.id, itemId: item.id, seenSeq: item.changedSeq, was },
    title: "Item",
    ...(closed ? {} : { submit: "Save" }),
    blocks: [
      ...top,
      ...(closed ? detailsReadOnly(review, item, now) : detailsInputs(review, item, { groups, typed, files })),
      ...evidenceBlock(item, now),
      ...historyBlock(history, { item, review, now }),
    ],
  });
}
