import type { Item } from "../../src/domain/review.ts";
import { choiceValue, sumOf } from "../fields/choice-value.ts";
import type { FormValues } from "../form.ts";
import type { detailsModal } from "../modals.ts";

export type DetailsValues = FormValues<typeof detailsModal.fields>;
export type DetailsTyped = Partial<DetailsValues>;

/** A short sum of each value that a form was opened with: enough to see later which of them somebody changed. */
export type Was = { readonly [name: string]: string };

/** What the Details form of an item holds before anybody touches it. */
export function detailsValues(item: Item): DetailsValues {
  const byGroup = item.owner?.startsWith("S") === true;
  return {
    status: item.status,
    blockedBy: item.blocked?.by ?? null,
    reason: item.blocked?.reason ?? item.reason ?? "",
    owner: byGroup ? null : item.owner,
    otherOwner: byGroup ? item.owner : null,
    dueOn: item.dueOn,
    met: item.criteria.filter(({ met }) => met).map(({ id }) => choiceValue(id)),
    waitsFor: item.waitsFor.map(choiceValue),
    link: "",
    note: "",
    number: "",
    files: [],
    comment: "",
  };
}

export function sumsOf(values: DetailsValues): Was {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sumOfValue(value)]));
}

/** What somebody changed in a form since it was opened, and nothing else. */
export function typedChanges(values: DetailsValues, was: Was): DetailsTyped {
  // Only entries of `values` remain, so what is left is a part of it.
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => sumOfValue(value) !== was[name]),
  ) as DetailsTyped;
}

function sumOfValue(value: DetailsValues[keyof DetailsValues]): string {
  return sumOf(JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value));
}
