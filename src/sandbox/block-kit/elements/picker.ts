import { actionable, confirmable, focusable, placeholdable } from "../parts/mixins.ts";
import { integer } from "../rules/number.ts";
import { typed } from "../rules/object.ts";
import { error, NOTHING, type Rule } from "../rules/rule.ts";
import { pattern } from "../rules/string.ts";

const shared = { ...actionable, ...confirmable, ...focusable };

const day: Rule = (value, at, surface) => {
  const found = pattern(/^\d{4}-\d{2}-\d{2}$/, "a day like 2026-12-15")(value, at, surface);
  return found.length === 0 && !isDay(String(value)) ? error(at, "must be a day that exists") : found;
};

const zone: Rule = (value, at) =>
  typeof value === "string" && isZone(value) ? NOTHING : error(at, "must be the IANA name of a time zone");

export const datepicker = typed("datepicker", { optional: { ...shared, ...placeholdable, initial_date: day } });

export const timepicker = typed("timepicker", {
  optional: {
    ...shared,
    ...placeholdable,
    initial_time: pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time like 22:25"),
    timezone: zone,
  },
});

/** Unix seconds of ten digits. */
export const datetimepicker = typed("datetimepicker", {
  optional: { ...shared, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
});

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
