import type { KnownBlock, ModalView } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import type { FormValues } from "../form.ts";
import { completeModal } from "../modals.ts";
import { expectedEvidence } from "../words/item-words.ts";
import { authored, type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";
import { evidenceInputs } from "./evidence-inputs.ts";

type CompleteTyped = Partial<FormValues<typeof completeModal.fields>>;

const MOST_CRITERIA = 40;

/** Asks for what shows that an item is done, before it is marked so. */
export function completeView(
  review: Review,
  item: Item,
  { notice, typed = {}, files = true }: { notice?: Phrase; typed?: CompleteTyped; files?: boolean } = {},
): ModalView {
  return completeModal.view({
    metadata: { reviewId: review.id, itemId: item.id },
    title: "Mark done",
    submit: "Mark done",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`${authored(item.title, 300, "bold")}`, say`${item.level} · ${releaseName(review)}`),
      ...criteriaBlock(item),
      lines(
        item.evidenceRule.required
          ? say`It needs ${expectedEvidence(item.evidenceRule)}. A link, a note, a number or a file will do.`
          : say`Evidence is welcome, and not required.`,
      ),
      ...evidenceInputs({ typed, files }),
    ],
  });
}

function criteriaBlock(item: Item): KnownBlock[] {
  const binding = item.criteria.filter(({ optional }) => !optional);
  if (binding.length === 0) return [];
  const more = binding.length - MOST_CRITERIA;
  return [
    list("bullet", {
      heading: say`Marking it done says that all of these hold:`,
      entries: binding.slice(0, MOST_CRITERIA).map(({ title }) => say`${authored(title, 150)}`),
      after: more > 0 ? say`and ${more} more` : null,
    }),
  ];
}
