import type { KnownBlock } from "@slack/types";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { type Day, dayIn, type Instant } from "../../src/domain/time/time.ts";
import { conditionDayField, conditionOwnerField, conditionTextField } from "../decision-fields.ts";
import { sumOf } from "../fields/choice-value.ts";
import { authored, bold, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import type { DecideTyped } from "./decide-view.ts";

const MOST_ITEMS = 8;
/** The rows of conditions that are of no item. */
export const FREE_ROWS = ["a", "b"] as const;

/** Unsettled `should` items, the next one due first: as many as become conditions in one form. */
export function itemsForConditions(review: Review, now: Instant): readonly Item[] {
  return unsettled(review, now).slice(0, MOST_ITEMS);
}

/** The row of an item, wherever it stands: what was typed in it stays its own when others come and go. */
export function itemRow(itemId: string): string {
  return `item-${sumOf(itemId)}`;
}

/** Each unsettled `should` item with who sees to it and by when, and room for two conditions more. */
export function conditionInputs({
  review,
  now,
  typed,
}: {
  review: Review;
  now: Instant;
  typed: DecideTyped;
}): readonly KnownBlock[] {
  const today = dayIn(review.timeZone, now);
  const items = itemsForConditions(review, now);
  const more = unsettled(review, now).length - items.length;
  return [
    ...items.flatMap((item) => [
      lines(say`${bold("Condition", 20)}: ${authored(item.title, 300)}`),
      ...whoAndWhen(itemRow(item.id), typed, {
        owner: personOf(item, review),
        dueOn: later(item.dueOn, today),
        optional: false,
      }),
    ]),
    ...(more > 0
      ? [lines(say`${more} more unsettled items do not fit here. Name what must be done of them below.`)]
      : []),
    ...FREE_ROWS.flatMap((row) => [
      conditionTextField.block(typed.texts?.get(row), { variant: row, optional: true }),
      ...whoAndWhen(row, typed, { owner: null, dueOn: null, optional: true }),
    ]),
  ];
}

/** `optional`: the condition itself is. */
type Known = { readonly owner: string | null; readonly dueOn: Day | null; readonly optional: boolean };

function whoAndWhen(row: string, { owners, days }: DecideTyped, known: Known) {
  const owner = owners?.get(row);
  const dueOn = days?.get(row);
  const { optional } = known;
  return [
    conditionOwnerField.block(owner === undefined ? known.owner : owner, { variant: row, optional }),
    conditionDayField.block(dueOn === undefined ? known.dueOn : dueOn, { variant: row, optional }),
  ];
}

function unsettled({ items }: Review, now: Instant): readonly Item[] {
  return items
    .filter((item) => item.level === "should" && !isSettled(item, now))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function personOf({ owner }: Item, { lead }: Review): string {
  return owner === null || owner.startsWith("S") ? lead : owner;
}

function later(day: Day, today: Day): Day {
  return day < today ? today : day;
}
