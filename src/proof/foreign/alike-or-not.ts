import type { Belongings } from "./belongings.ts";
import type { House } from "./furnish.ts";

/** Differ from one delivery to the next, and say nothing. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "AT"],
  [/\b\d{10}\.\d{1,6}\b/g, "TS"],
  [/V0[A-Z0-9]+/g, "VIEW"],
  [/http:\/\/127\.0\.0\.1:\d+\/[^"\\ ]*/g, "URL"],
  [/\\*"(?:trigger_id|hash|response_url|ref|ms|token)\\*":(?:\\*"[^"\\]*\\*"|\d+)/g, "PASSING"],
];

type Seen = { readonly of: Belongings; readonly seen: string };

/** What tells that the asked one is there, or what is of the other workspace in the answer; null: nothing. */
export function alikeOrNot(asked: Seen, random: Seen, other: House): string | null {
  const one = unnamed(asked);
  const { word } = other.company;
  const known = [word, other.teamId, other.personId].find((name) => one.includes(name));
  if (known !== undefined) return `${known} stands in …${around(one, one.indexOf(known))}…`;
  const two = unnamed(random);
  if (one === two) return null;
  let at = 0;
  while (one[at] === two[at]) at++;
  return `…${around(one, at)}… and not …${around(two, at)}…`;
}

/** With what was asked for by its kind. */
export function unnamed({ of, seen }: Seen): string {
  const longestFirst = Object.entries(of).sort(([, one], [, other]) => other.length - one.length);
  const without = longestFirst.reduce((text, [kind, name]) => text.replaceAll(name, `<${kind}>`), seen);
  return PASSING.reduce((text, [form, word]) => text.replaceAll(form, word), without);
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 80), at + 160);
}
