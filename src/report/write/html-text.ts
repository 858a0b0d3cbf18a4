import { type Span, spansOf, type Text } from "../document/document.ts";

const ENTITIES: { readonly [letter: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stays text, in an element and in a quoted attribute. Characters that turn the reading direction are taken out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[[\p{Cc}--[\t\n\r]]\u202A-\u202E\u2066-\u2069]/gv, "")
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

export function inlineHtml(text: Text): string {
  return spansOf(text).map(span).join("");
}

function span(part: Span): string {
  if (typeof part === "string") return escapeHtml(part);
  if ("code" in part) return `<code>${escapeHtml(part.code)}</code>`;
  if ("strong" in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  const text = escapeHtml(part.text);
  return /^https?:\/\//i.test(part.link)
    ? `<a href="${escapeHtml(part.link)}" rel="noopener noreferrer">${text}</a>`
    : text;
}
