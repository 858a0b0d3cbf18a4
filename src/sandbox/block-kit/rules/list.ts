import { below } from "./pointer.ts";
import { error, type Finding, NOTHING, type Rule } from "./rule.ts";

type Bounds = { readonly min: number; readonly max: number };

/** An array of `min` to `max` items that all fit the rule. */
export function list(item: Rule, { min, max }: Bounds, ...checks: readonly ListCheck[]): Rule {
  return (value, at, surface) => {
    if (!Array.isArray(value)) return error(at, "must provide an array");
    return [
      ...(value.length > max ? error(at, `no more than ${max} items allowed`) : NOTHING),
      ...(value.length < min ? error(at, `no fewer than ${min} items allowed`) : NOTHING),
      ...value.slice(0, max).flatMap((one, index) => item(one, below(at, index), surface)),
      ...checks.flatMap((check) => check(value, at)),
    ];
  };
}

type ListCheck = (items: readonly unknown[], at: string) => readonly Finding[];

/** No two items may have the same key. Items whose key is no string do not count. */
export function distinct(keyOf: (item: unknown) => unknown, says: (key: string) => string): ListCheck {
  return (items, at) => {
    const keys = items.map(keyOf);
    return keys.flatMap((key, index) =>
      typeof key === "string" && keys.indexOf(key) < index ? error(below(at, index), says(key)) : NOTHING,
    );
  };
}
