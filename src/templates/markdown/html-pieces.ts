export type HtmlPiece = {
  readonly kind: "details" | "end-details" | "summary" | "comment" | "open-comment" | "markup";
  readonly text: string;
  /** 0-based line in the HTML block. */
  readonly line: number;
};

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<details\b[^<>]*>|<\/details\s*>|<summary\b[^<>]*>(?:(?!<\/?summary\b)[\s\S])*<\/summary\s*>/giu;

/** An HTML block in parts: disclosure tags, comments, and the markup between them. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  let line = 0;
  const take = (kind: HtmlPiece["kind"], raw: string, text: string): void => {
    if (kind !== "markup" || raw.trim() !== "") pieces.push({ kind, text, line });
    line += raw.split("\n").length - 1;
  };
  for (const match of html.matchAll(TOKEN)) {
    take("markup", html.slice(end, match.index), html.slice(end, match.index));
    const [token] = match;
    const kind = kindOf(token);
    take(kind, token, kind === "summary" ? stripTags(token).trim() : token);
    end = match.index + token.length;
  }
  take("markup", html.slice(end), html.slice(end));
  return pieces;
}

function kindOf(token: string): HtmlPiece["kind"] {
  const start = token.slice(0, 4).toLowerCase();
  if (start === "<!--") return token.length > 6 && token.endsWith("-->") ? "comment" : "open-comment";
  if (start === "</de") return "end-details";
  return start === "<det" ? "details" : "summary";
}

const KNOWN_TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figure|figcaption|font|footer|h[1-6]|header|hr|i|img|input|ins|kbd|label|li|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)(?=[\s/>])[^<>]*>/giu;

/** Takes out the tags of HTML; `<service>` and other words in angle brackets are text and stay. */
export function stripTags(html: string): string {
  return html.replace(/<br\s*\/?>/giu, "\v").replace(KNOWN_TAG, "");
}

/** Markup inside a `<details>` as Markdown of the same number of lines: verbatim parts blank, tags gone, indentation taken off. */
export function markupAsMarkdown(markup: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/gu, "");
  const lines = markup
    .replace(/<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, blank)
    .replace(KNOWN_TAG, "")
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents, 1_000);
  return lines.map((line) => line.slice(common)).join("\n");
}
