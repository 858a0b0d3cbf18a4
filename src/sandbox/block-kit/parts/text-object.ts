import { flag } from "../rules/number.ts";
import { byType, typed } from "../rules/object.ts";
import { error, NOTHING, type Rule, schema } from "../rules/rule.ts";
import { text } from "../rules/string.ts";
import { escapedLength, unescaped } from "./mrkdwn.ts";

/** Text that people see: 1 to `max` characters after escaping, not only white space. */
export function shown(max: number, kind: "plain_text" | "mrkdwn" = "plain_text"): Rule {
  const whole = text(Number.POSITIVE_INFINITY, 0);
  return (value, at, surface) => {
    if (typeof value !== "string") return whole(value, at, surface);
    return [
      ...whole(value, at, surface),
      ...(value.trim() === "" ? error(at, "must be more than 0 characters") : NOTHING),
      ...(escapedLength(value, kind) > max ? error(at, `must be less than ${max + 1} characters`) : NOTHING),
      ...(kind === "mrkdwn" ? unescaped(value, at) : NOTHING),
    ];
  };
}

export function plainText(max: number): Rule {
  return typed("plain_text", { required: { text: shown(max) }, optional: { emoji: flag } });
}

export function mrkdwn(max: number): Rule {
  return typed("mrkdwn", { required: { text: shown(max, "mrkdwn") }, optional: { verbatim: flag } });
}

export function anyText(max: number): Rule {
  return schema(byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) }));
}
