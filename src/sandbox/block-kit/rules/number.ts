import { error, NOTHING, type Rule } from "./rule.ts";

export const flag: Rule = (value, at) => (typeof value === "boolean" ? NOTHING : error(at, "must provide a boolean"));

export function number(min: number, max: number): Rule {
  return (value, at) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return error(at, "must provide a number");
    if (value < min) return error(at, `must be no less than ${min}`);
    return value > max ? error(at, `must be no more than ${max}`) : NOTHING;
  };
}

export function integer(min: number, max: number): Rule {
  const bounds = number(min, max);
  return (value, at, surface) =>
    typeof value === "number" && !Number.isInteger(value)
      ? error(at, "must provide an integer")
      : bounds(value, at, surface);
}
