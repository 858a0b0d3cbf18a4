import { distinct, list } from "../rules/list.ts";
import { type Check, isObject, object } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, NOTHING, type Rule } from "../rules/rule.ts";
import { text, url } from "../rules/string.ts";
import { anyText, plainText } from "./text-object.ts";

const common = { value: text(75) };
const described = { description: plainText(75) };

/** Of select menus. */
export const option = object({ required: { text: plainText(75), ...common }, optional: described });
/** Of checkboxes and radio buttons, which may be formatted. */
export const richOption = object({ required: { text: anyText(75), ...common }, optional: described });
/** Of overflow menus, which may open an address. */
export const linkOption = object({
  required: { text: plainText(75), ...common },
  optional: { ...described, url: url(3000) },
});

const distinctValues = distinct(
  (item) => (isObject(item) ? item.value : undefined),
  (value) => `option value already exists: ${value}`,
);

export function options(one: Rule, min: number, max: number): Rule {
  return list(one, { min, max }, distinctValues);
}

export const optionGroups = list(object({ required: { label: plainText(75), options: options(option, 1, 100) } }), {
  min: 1,
  max: 100,
});

/** An option holds text objects, and these hold scalars. */
const DEPTH_OF_AN_OPTION = 2;

/** What is chosen at first must be among the options, to the letter. */
export const initialAmongOptions: Check = (fields, at) => {
  const offered = [...itemsOf(fields.options), ...itemsOf(fields.option_groups).flatMap(optionsOf)];
  const isOffered = (chosen: unknown) => offered.some((one) => sameJson(one, chosen, DEPTH_OF_AN_OPTION));
  const many = itemsOf(fields.initial_options).flatMap((chosen, index) =>
    isOffered(chosen) ? NOTHING : error(below(below(at, "initial_options"), index), "must match one of the options"),
  );
  if (fields.initial_option === undefined || isOffered(fields.initial_option)) return many;
  return [...many, ...error(below(at, "initial_option"), "must match one of the options")];
};

function optionsOf(group: unknown): readonly unknown[] {
  return isObject(group) ? itemsOf(group.options) : [];
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Equal as JSON. Below the depth only scalars can be equal, so that no input makes this descend for ever. */
function sameJson(one: unknown, other: unknown, depth: number): boolean {
  if (one === other) return true;
  if (depth === 0 || !isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameJson(one[key], other[key], depth - 1));
}
