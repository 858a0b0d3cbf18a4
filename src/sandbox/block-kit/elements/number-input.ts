import { actionable, dispatchable, focusable, placeholdable } from "../parts/mixins.ts";
import { flag } from "../rules/number.ts";
import { type Check, typed } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, type Fields, NOTHING } from "../rules/rule.ts";
import { pattern } from "../rules/string.ts";

const WHOLE = /^-?\d+$/;
const decimal = pattern(/^-?\d+(?:\.\d+)?$/, "a number in a string");
const NUMBERS = ["initial_value", "min_value", "max_value"];

const wholeUnlessDecimal: Check = (fields, at) =>
  NUMBERS.flatMap((key) =>
    fields.is_decimal_allowed === false && typeof fields[key] === "string" && !WHOLE.test(fields[key])
      ? error(below(at, key), "must be a whole number")
      : NOTHING,
  );

const inRange: Check = (fields, at) => {
  const [initial, min, max] = NUMBERS.map((key) => numberOf(fields, key));
  const outside = (low: number | undefined, high: number | undefined) =>
    low !== undefined && high !== undefined && low > high;
  return [
    ...(outside(min, max) ? error(below(at, "min_value"), `must be no more than ${max}`) : NOTHING),
    ...(outside(initial, max) ? error(below(at, "initial_value"), `must be no more than ${max}`) : NOTHING),
    ...(outside(min, initial) ? error(below(at, "initial_value"), `must be no less than ${min}`) : NOTHING),
  ];
};

export const numberInput = typed("number_input", {
  required: { is_decimal_allowed: flag },
  optional: {
    ...actionable,
    ...dispatchable,
    ...focusable,
    ...placeholdable,
    initial_value: decimal,
    min_value: decimal,
    max_value: decimal,
  },
  checks: [wholeUnlessDecimal, inRange],
});

function numberOf(fields: Fields, key: string): number | undefined {
  const value = typeof fields[key] === "string" ? Number(fields[key]) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
