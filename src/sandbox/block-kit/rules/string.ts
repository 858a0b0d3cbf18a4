import { error, NOTHING, type Rule } from "./rule.ts";

/** A string of `min` to `max` UTF-16 units without half of a surrogate pair. */
export function text(max: number, min = 1): Rule {
  return (value, at) => {
    if (typeof value !== "string") return error(at, "must provide a string");
    return [
      ...(value.length < min ? error(at, `must be more than ${min - 1} characters`) : NOTHING),
      ...(value.length > max ? error(at, `must be less than ${max + 1} characters`) : NOTHING),
      ...(value.isWellFormed() ? NOTHING : error(at, "must not contain half of a surrogate pair")),
    ];
  };
}

export function pattern(form: RegExp, expected: string): Rule {
  return (value, at) => {
    if (typeof value !== "string") return error(at, "must provide a string");
    return form.test(value) ? NOTHING : error(at, `must be ${expected}`);
  };
}

export function oneOf(...words: readonly (string | number)[]): Rule {
  return (value, at) =>
    words.some((word) => word === value) ? NOTHING : error(at, `must be a valid enum value: ${words.join(", ")}`);
}

/** An absolute address with one of the schemes and no white space. */
export function url(max: number, schemes: readonly string[] = ["https:", "http:"]): Rule {
  const length = text(max);
  return (value, at, surface) => {
    const found = length(value, at, surface);
    if (found.length > 0 || typeof value !== "string") return found;
    const address = /\s/.test(value) ? null : URL.parse(value);
    return address !== null && schemes.includes(address.protocol) ? NOTHING : error(at, "invalid url");
  };
}
