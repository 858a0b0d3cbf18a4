import { type Finding, NOTHING, warning } from "../rules/rule.ts";

const ENTITY = "&(?:amp|lt|gt);";
const LABEL = "(?:\\|[^<>|]*)?";
/** What Slack reads as a mention, a command or a link. */
const CONSTRUCT = new RegExp(
  `<(?:[@#][A-Z0-9]+${LABEL}|![a-z]+(?:\\^[^<>|]*)*${LABEL}|(?:https?|mailto|tel|slack):[^<>|\\s]+${LABEL})>`,
  "g",
);
const QUOTE = /^>+/gm;
const RAW = new RegExp(`${ENTITY}|[&<>]`, "g");
const ESCAPED_LENGTH: { readonly [raw: string]: number } = { "&": 5, "<": 4, ">": 4 };

/** How long a text is after the escaping of what is neither escaped nor a construct. In plain text nothing is a construct. */
export function escapedLength(text: string, kind: "plain_text" | "mrkdwn"): number {
  const raw = rawIn(kind === "mrkdwn" ? withoutConstructs(text) : text);
  return raw.reduce((length, found) => length + (ESCAPED_LENGTH[found] ?? 1) - 1, text.length);
}

/** One warning for each kind of character that stands unescaped. */
export function unescaped(text: string, at: string): readonly Finding[] {
  const raw = rawIn(withoutConstructs(text));
  return raw.length === 0
    ? NOTHING
    : warning(at, `unescaped ${[...new Set(raw)].join(" ")} in mrkdwn: write &amp; &lt; &gt;`);
}

function rawIn(text: string): readonly string[] {
  return (text.match(RAW) ?? []).filter((found) => found.length === 1);
}

function withoutConstructs(text: string): string {
  return text.replace(CONSTRUCT, (found) => found.replaceAll("<", " ").replaceAll(">", " ")).replace(QUOTE, "");
}
