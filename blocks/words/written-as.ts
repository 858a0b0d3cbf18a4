import type { RichTextElement } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { channelMarkup, dateMarkup, linkMarkup, literal, mentionMarkup, withoutCodeMarks } from "../mrkdwn.ts";
import { instantInWords, secondsOf } from "./days.ts";
import type { Phrase, Span, TextSpan } from "./phrase.ts";

const FORMAT = "{date_short_pretty} at {time}";

/** For sections with an accessory and for context lines, where Slack takes no rich text. */
export function mrkdwn(phrase: Phrase): string {
  return phrase.map(marked).join("");
}

/**
 * For the `text` of a message: no formatting, mentions stay mentions so that they show as names. What Slack would not take
 * any more is left out, whole pieces of it, so that no markup is cut.
 */
export function fallback(phrase: Phrase): string {
  let text = "";
  for (const span of phrase) {
    const written = marked(span.kind === "text" ? { kind: "text", text: unmarked(span) } : span);
    if (text.length + written.length >= LIMITS.message.text) return `${text}…`;
    text += written;
  }
  return text;
}

/** For `plain_text`: nothing is read as markup there, so nothing is escaped. Mentions show as ids: keep people out of it. */
export function plain(phrase: Phrase): string {
  return phrase
    .map((span) => {
      if (span.kind === "mention") return `@${span.id}`;
      if (span.kind === "channel") return `#${span.id}`;
      if (span.kind === "instant") return instantInWords(span.at);
      return span.kind === "text" ? unmarked(span) : span.text;
    })
    .join("");
}

/** For rich text, where text is literal by itself. */
export function richElements(phrase: Phrase): RichTextElement[] {
  return phrase.flatMap((span) => (span.kind === "text" ? richText(span) : [richElement(span)]));
}

function marked(span: Span): string {
  switch (span.kind) {
    case "mention":
      return mentionMarkup(span.id);
    case "channel":
      return channelMarkup(span.id);
    case "instant":
      return dateMarkup(secondsOf(span.at), FORMAT, instantInWords(span.at));
    case "link":
      return linkMarkup(span.url, span.text);
    case "text":
      return styled(unmarked(span), span.style);
  }
}

function unmarked({ text, authored }: TextSpan): string {
  return authored === true ? withoutCodeMarks(text) : text;
}

/** Text that would end the formatting too early stays unformatted. */
function styled(text: string, style: "bold" | "code" | undefined): string {
  const written = literal(text);
  if (style === "code") return written.includes("\n") ? written : `\`${written}\``;
  return style === undefined || /[*\n]|^\uFEFF|\uFEFF$/.test(written) ? written : `*${written}*`;
}

function richElement(span: Exclude<Span, TextSpan>): RichTextElement {
  switch (span.kind) {
    case "mention":
      if (/^[UW][A-Z0-9]+$/.test(span.id)) return { type: "user", user_id: span.id };
      if (/^S[A-Z0-9]+$/.test(span.id)) return { type: "usergroup", usergroup_id: span.id };
      return { type: "text", text: span.id };
    case "channel":
      return /^[CG][A-Z0-9]+$/.test(span.id)
        ? { type: "channel", channel_id: span.id }
        : { type: "text", text: span.id };
    case "instant":
      return { type: "date", timestamp: secondsOf(span.at), format: FORMAT, fallback: instantInWords(span.at) };
    case "link":
      return { type: "link", url: span.url, text: span.text };
  }
}

function richText({ text, style, authored }: TextSpan): RichTextElement[] {
  const pieces = authored === true ? text.split(/`([^`\n]+)`/) : [text];
  return pieces.flatMap((piece, index): RichTextElement[] => {
    const styles = { ...(style === undefined ? {} : { [style]: true }), ...(index % 2 === 1 ? { code: true } : {}) };
    if (piece === "") return [];
    return [
      Object.keys(styles).length === 0 ? { type: "text", text: piece } : { type: "text", text: piece, style: styles },
    ];
  });
}
