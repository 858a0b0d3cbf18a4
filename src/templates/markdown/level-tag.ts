import type { Level } from "../../domain/template.ts";

type Tagged = { readonly text: string; readonly level: Level | null };

const MUST = "must(?: have)?|required|mandatory|shall";
const SHOULD = "should(?: have)?|optional|recommended|nice[ -]to[ -]have|may|could(?: have)?";
const TRAILING = new RegExp(String.raw`\s*(?:\((${MUST}|${SHOULD})\)|\[(${MUST}|${SHOULD})\])\s*[.:]?$`, "iu");
const LEADING = new RegExp(
  String.raw`^(?:\((${MUST}|${SHOULD})\)|\[(${MUST}|${SHOULD})\]|(required|mandatory|optional|recommended|nice[ -]to[ -]have|MUST|SHOULD|MAY)(?=\s*[:：—–]))\s*[:：—–]?\s*`,
  "iu",
);
const IS_SHOULD = new RegExp(`^(?:${SHOULD})$`, "iu");
const WHOLE = new RegExp(`^(?:${MUST}|${SHOULD})$`, "iu");

/** Takes a level tag off a title: `(should)`, `[optional]` at either end, `Optional:` at its start. RFC 2119 words in capitals count and stay. */
export function takeLevel(text: string): Tagged {
  for (const pattern of [TRAILING, LEADING]) {
    const match = pattern.exec(text);
    const word = match?.slice(1).find((group) => group !== undefined);
    const rest = text.replace(pattern, "").trim();
    if (word !== undefined && rest !== "") return { text: rest, level: levelOf(word) };
  }
  const capital = /(?<![\p{L}\p{N}_`])(?:MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)(?![\p{L}\p{N}_`])/u.exec(
    text,
  );
  return { text, level: capital === null ? null : levelOf(capital[0]) };
}

/** The level that a heading gives to its items: `Security (should)`, `Nice to have`. */
export function headingLevel(text: string): Level | null {
  if (WHOLE.test(text.trim())) return levelOf(text.trim());
  const word = TRAILING.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return word === undefined ? null : levelOf(word);
}

/** A word of a table's level column: `must`, `optional`, `P1`, `high` … or null. */
export function levelWord(text: string): Level | null {
  const word = text.replace(/[`*_]/gu, "").trim().toLowerCase();
  if (WHOLE.test(word)) return levelOf(word);
  if (/^(?:p0|p1|critical|blocker|high|highest|yes|y|✓|✔|✅|x|m|1)$/u.test(word)) return "must";
  return /^(?:p[2-5]|medium|low|lowest|no|n|s|c|2|3|-|–|—)$/u.test(word) ? "should" : null;
}

function levelOf(word: string): Level {
  return IS_SHOULD.test(word) ? "should" : "must";
}
