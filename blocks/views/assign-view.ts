import type { ModalView } from "@slack/types";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import type { Review, Section } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { assignSectionField, assignWhichField } from "../assign-fields.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import { otherOwnerField } from "../fields.ts";
import { ownerField } from "../item-fields.ts";
import { LIMITS } from "../limits.ts";
import { assignModal } from "../modals.ts";
import { withoutCodeMarks } from "../mrkdwn.ts";
import { say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { ownerChoices, type UserGroup } from "./owner-choices.ts";

const WHICH = [
  { value: "unassigned", label: "Those that nobody has" },
  { value: "unsettled", label: "All that are not settled" },
] as const;

/** Asks who gets a whole section. The sections of as many reviews as fit, in their order. */
export function assignView(
  reviews: readonly Review[],
  { groups, now }: { readonly groups: readonly UserGroup[]; readonly now: Instant },
): ModalView {
  const choices = reviews
    .flatMap((review) => review.sections.map((section) => sectionChoice(review, section, reviews.length > 1, now)))
    .slice(0, LIMITS.options.select);
  return assignModal.view({
    metadata: {},
    title: "Assign a section",
    submit: "Assign",
    blocks: [
      lines(say`One person or user group gets the items of a section. What is settled stays as it is.`),
      assignSectionField.block(choices),
      ownerField.block(null),
      otherOwnerField.block(ownerChoices(groups, null)),
      assignWhichField.block(WHICH, "unassigned"),
    ],
  });
}

/** What a choice of a section carries. */
export function sectionKey(review: Pick<Review, "id">, section: Pick<Section, "id">): string {
  return `${review.id}/${section.id}`;
}

function sectionChoice(review: Review, section: Section, several: boolean, now: Instant): Choice {
  const left = review.items.filter((item) => item.sectionId === section.id && !isSettled(item, now));
  const nobodys = left.filter(({ owner }) => owner === null).length;
  const counts = `${left.length} not settled, ${nobodys} without an owner`;
  const name = `${withoutCodeMarks(section.title)} — ${counts}`;
  return {
    value: choiceValue(sectionKey(review, section)),
    label: several ? `${releaseName(review)}: ${name}` : name,
  };
}
