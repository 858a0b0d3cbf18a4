import type { InputBlock } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import { otherOwnerField, waitsForField } from "../fields.ts";
import {
  blockedByField,
  commentField,
  criteriaField,
  dueField,
  ownerField,
  reasonField,
  statusField,
} from "../item-fields.ts";
import { withoutCodeMarks } from "../mrkdwn.ts";
import { statusInWords } from "../words/item-words.ts";
import { type DetailsTyped, detailsValues } from "./details-values.ts";
import { evidenceInputs } from "./evidence-inputs.ts";
import { itemChoices } from "./item-choices.ts";
import { ownerChoices, type UserGroup } from "./owner-choices.ts";

const STATUSES = ["open", "in-progress", "blocked", "done", "not-applicable"] as const;

/** An item's inputs, filled with what it is, or with what somebody typed and must not lose. */
export function detailsInputs(
  review: Review,
  item: Item,
  { groups, typed, files }: { groups: readonly UserGroup[]; typed: DetailsTyped; files: boolean },
): InputBlock[] {
  const values = { ...detailsValues(item), ...typed };
  return [
    statusField.block(statusChoices(item), values.status),
    blockedByField.block(values.blockedBy),
    reasonField.block(values.reason),
    ownerField.block(values.owner),
    otherOwnerField.block(ownerChoices(groups, item.owner), values.otherOwner),
    dueField.block(values.dueOn),
    ...criteriaField.blocks(criteriaChoices(item), values.met),
    ...waitsForInput(review, item, values.waitsFor),
    ...evidenceInputs({ typed, files }),
    commentField.block(values.comment),
  ];
}

function statusChoices({ status }: Item): readonly Choice[] {
  const offered = status === "waived" ? ([...STATUSES, "waived"] as const) : STATUSES;
  return offered.map((value) => ({ value, label: statusInWords(value) }));
}

function criteriaChoices({ criteria }: Item): readonly Choice[] {
  return criteria.map(({ id, title, optional }) => ({
    value: choiceValue(id),
    label: `${withoutCodeMarks(title)}${optional ? " (optional)" : ""}`,
  }));
}

function waitsForInput(review: Review, item: Item, chosen: readonly string[]): InputBlock[] {
  const choices = itemChoices(review.items.filter(({ id }) => id !== item.id));
  return choices.length === 0 ? [] : [waitsForField.block(choices, chosen)];
}
