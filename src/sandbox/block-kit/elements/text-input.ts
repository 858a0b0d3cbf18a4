import { richText } from "../blocks/rich-text.ts";
import { actionable, dispatchable, focusable, placeholdable } from "../parts/mixins.ts";
import { flag, integer } from "../rules/number.ts";
import { type Check, typed } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, NOTHING } from "../rules/rule.ts";
import { pattern, text, url } from "../rules/string.ts";

const shared = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };

const fitsLengths: Check = ({ initial_value: initial, min_length: min, max_length: max }, at) => [
  ...ordered("min_length", min, max, at),
  ...(typeof initial === "string" && initial !== "" && typeof min === "number" && initial.length < min
    ? error(below(at, "initial_value"), `must be more than ${min - 1} characters`)
    : NOTHING),
  ...(typeof initial === "string" && typeof max === "number" && initial.length > max
    ? error(below(at, "initial_value"), `must be less than ${max + 1} characters`)
    : NOTHING),
];

const plainTextInput = typed("plain_text_input", {
  optional: {
    ...shared,
    initial_value: text(3000, 0),
    multiline: flag,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  },
  checks: [fitsLengths],
});

const richTextInput = typed("rich_text_input", {
  optional: { ...shared, initial_value: richText, min_lines: integer(1, 100), max_lines: integer(1, 100) },
  checks: [({ min_lines, max_lines }, at) => ordered("min_lines", min_lines, max_lines, at)],
});

const emailInput = typed("email_text_input", {
  optional: { ...shared, initial_value: pattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "an email address") },
});

const urlInput = typed("url_text_input", { optional: { ...shared, initial_value: url(3000) } });

export const textInputs = {
  plain_text_input: plainTextInput,
  rich_text_input: richTextInput,
  email_text_input: emailInput,
  url_text_input: urlInput,
};

function ordered(key: string, low: unknown, high: unknown, at: string) {
  const wrong = typeof low === "number" && typeof high === "number" && low > high;
  return wrong ? error(below(at, key), `must be no more than ${high}`) : NOTHING;
}
