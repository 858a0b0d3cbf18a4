import type { Item } from "../../src/domain/review.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { FormValues } from "../form.ts";
import type { detailsModal } from "../modals.ts";

type DetailsValues = FormValues<typeof detailsModal.fields>;
export type DetailsTyped = Partial<DetailsValues>;

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

/** What somebody changed in a form, and nothing else. `seen`: the item that the form was filled from. */
export function typedChanges(values: DetailsValues, seen: Item): DetailsTyped {
  const before: { readonly [name: string]: unknown } = detailsValues(seen);
  // Only entries of `values` remain, so what is left is a part of it.
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !same(value, before[name])),
  ) as DetailsTyped;
}

function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value) => b.includes(value));
}
