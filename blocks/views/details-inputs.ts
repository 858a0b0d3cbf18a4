import type { InputBlock } from "@slack/types";
import type { Item, Review } from "../../src/domain/review.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import {
  blockedByField,
  commentField,
  criteriaField,
  dueField,
  otherOwnerField,
  ownerField,
  reasonField,
  statusField,
  waitsForField,
} from "../fields.ts";
import { statusInWords } from "../words/item-words.ts";
import type { DetailsTyped } from "./details-view.ts";
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
  const owner = owners(item.owner);
  return [
    statusField.block(statusChoices(item), typed.status ?? item.status),
    blockedByField.block(typed.blockedBy === undefined ? item.blocked?.by : typed.blockedBy),
    reasonField.block(typed.reason ?? item.blocked?.reason ?? item.reason ?? ""),
    ownerField.block(typed.owner === undefined ? owner.user : typed.owner),
    otherOwnerField.block(
      ownerChoices(groups, item.owner),
      typed.otherOwner === undefined ? owner.group : typed.otherOwner,
    ),
    dueField.block(typed.dueOn ?? item.dueOn),
    ...criteriaField.blocks(criteriaChoices(item), typed.met ?? metCriteria(item)),
    ...waitsFor(review, item, typed),
    ...evidenceInputs({ typed, files }),
    commentField.block(typed.comment),
  ];
}

function statusChoices({ status }: Item): readonly Choice[] {
  const offered = status === "waived" ? ([...STATUSES, "waived"] as const) : STATUSES;
  return offered.map((value) => ({ value, label: statusInWords(value) }));
}

function owners(owner: string | null): { user: string | null; group: string | null } {
  return owner?.startsWith("S") === true ? { user: null, group: owner } : { user: owner, group: null };
}

function criteriaChoices({ criteria }: Item): readonly Choice[] {
  return criteria.map(({ id, title, optional }) => ({
    value: choiceValue(id),
    label: optional ? `${title} (optional)` : title,
  }));
}

function metCriteria({ criteria }: Item): readonly string[] {
  return criteria.filter(({ met }) => met).map(({ id }) => choiceValue(id));
}

function waitsFor(review: Review, item: Item, typed: DetailsTyped): InputBlock[] {
  const choices = itemChoices(review.items.filter(({ id }) => id !== item.id));
  return choices.length === 0 ? [] : [waitsForField.block(choices, typed.waitsFor ?? item.waitsFor.map(choiceValue))];
}
