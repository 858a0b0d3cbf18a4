import { below } from "./pointer.ts";
import { error, type Fields, type Finding, NOTHING, type Rule, type Surface } from "./rule.ts";

export type Shape = { readonly [key: string]: Rule };

/** A rule about several properties at once. It runs whether or not each property alone is right, so it asks first. */
export type Check = (fields: Fields, at: string, surface: Surface) => readonly Finding[];

export type ObjectRule = { readonly required?: Shape; readonly optional?: Shape; readonly checks?: readonly Check[] };

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with exactly these properties. `undefined` counts as absent, since JSON has no such thing. */
export function object({ required = {}, optional = {}, checks = [] }: ObjectRule): Rule {
  return (value, at, surface) => {
    if (!isObject(value)) return error(at, "must provide an object");
    const given = Object.keys(value).filter((key) => value[key] !== undefined);
    const missing = Object.keys(required).filter((key) => !given.includes(key));
    return [
      ...missing.flatMap((key) => error(at, `missing required field: ${key}`)),
      ...given.flatMap((key) => {
        const rule = own(required, key) ?? own(optional, key);
        return rule === undefined
          ? error(at, `invalid additional property: ${key}`)
          : rule(value[key], below(at, key), surface);
      }),
      ...checks.flatMap((check) => check(value, at, surface)),
    ];
  };
}

/** An object whose `type` is this word. */
export function typed(type: string, { required = {}, ...rest }: ObjectRule): Rule {
  return object({ required: { type: (value, at) => sameType(type, value, at), ...required }, ...rest });
}

/** One of several typed objects. */
export function byType(rules: Shape): Rule {
  return (value, at, surface) => {
    if (!isObject(value)) return error(at, "must provide an object");
    if (value.type === undefined) return error(at, "missing required field: type");
    const rule = typeof value.type === "string" ? own(rules, value.type) : undefined;
    return rule === undefined
      ? error(below(at, "type"), `unsupported type: ${typeName(value)}`)
      : rule(value, at, surface);
  };
}

/** A typed object that has no place on the other surfaces. */
export function only(surfaces: readonly Surface[], rule: Rule): Rule {
  return (value, at, surface) => {
    if (surfaces.includes(surface)) return rule(value, at, surface);
    return error(below(at, "type"), `unsupported type in a ${surface}: ${typeName(value)}`);
  };
}

/** Exactly one of two properties. */
export function eitherOr(one: string, other: string): Check {
  return (fields, at) => {
    const given = [one, other].filter((key) => fields[key] !== undefined);
    if (given.length === 1) return NOTHING;
    return error(
      at,
      given.length === 0 ? `missing required field: ${one} or ${other}` : `only one of ${one} and ${other} is allowed`,
    );
  };
}

/** At least one of several properties. */
export function someOf(...keys: readonly string[]): Check {
  return (fields, at) =>
    keys.some((key) => fields[key] !== undefined) ? NOTHING : error(at, `missing required field: ${keys.join(" or ")}`);
}

function sameType(type: string, value: unknown, at: string): readonly Finding[] {
  return value === type ? NOTHING : error(at, `unsupported type: ${typeName({ type: value })}`);
}

/** Anything but a string stays unnamed: turning it into one could fail. */
function typeName(value: unknown): string {
  return isObject(value) && typeof value.type === "string" ? value.type : "(not a string)";
}

function own(shape: Shape, key: string): Rule | undefined {
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}
