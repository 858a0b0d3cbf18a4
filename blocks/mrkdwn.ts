/** Stands next to a character that would format. Nobody sees it, and Slack takes it for a space, next to which nothing is formatted. */
const BESIDE = "\uFEFF";
/** Code begins anywhere, even within a word, so a real backtick cannot be kept. */
const LOOKS_LIKE_BACKTICK = "ˋ";
const WORD = /[\p{L}\p{N}]/u;
const INVISIBLE_OR_REVERSING = /(?!\n)[\p{Cc}\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Escapes what Slack reads as markup. `&` must come first. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Typed text as it may stand in mrkdwn: shown letter for letter, never as a mention, a link, a quote, an emoji or formatting. */
export function literal(text: string): string {
  const characters = [...text];
  const kept = characters.map((character, at) => {
    if (character === "`") return LOOKS_LIKE_BACKTICK;
    if (!"*_~".includes(character)) return character;
    const inWord = WORD.test(characters[at - 1] ?? "") && WORD.test(characters[at + 1] ?? "");
    return inWord ? character : `${BESIDE}${character}${BESIDE}`;
  });
  const unformatted = kept
    .join("")
    .replace(/:(?=[a-z0-9_+'-]+:)/g, `:${BESIDE}`)
    .replace(/^>/gm, `${BESIDE}>`);
  return escaped(unformatted);
}

/** One line without control characters, text-reversing marks and broken characters. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, " ").replace(INVISIBLE_OR_REVERSING, "").trim();
}

/** The same for text of several lines. */
export function manyLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE_OR_REVERSING, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Text of a checklist where there is no formatting: code without its backticks. */
export function withoutCodeMarks(text: string): string {
  return text.replace(/`([^`\n]+)`/g, "$1");
}

/** Cuts on whole characters so that the text measures at most `limit` once written by `written`; a cut one ends in `…`. */
export function cut(text: string, limit: number, written: (text: string) => string = literal): string {
  if (written(text).length <= limit) return text;
  const characters = [...text];
  let low = 0;
  let high = Math.min(characters.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (written(`${characters.slice(0, middle).join("")}…`).length <= limit) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** Cuts for a `plain_text` element: only the escaping counts there. */
export function cutPlain(text: string, limit: number): string {
  return cut(text, limit, escaped);
}

/** A user (`U…`, `W…`) or a user group (`S…`); anything else is shown as the word that it is. */
export function mentionMarkup(id: string): string {
  if (/^[UW][A-Z0-9]+$/.test(id)) return `<@${id}>`;
  if (/^S[A-Z0-9]+$/.test(id)) return `<!subteam^${id}>`;
  return literal(id);
}

export function channelMarkup(id: string): string {
  return /^[CG][A-Z0-9]+$/.test(id) ? `<#${id}>` : literal(id);
}

/** A link with a literal label. */
export function linkMarkup(url: string, label: string): string {
  return `<${escaped(url).replaceAll("|", "%7C")}|${literal(label).replaceAll("|", "¦")}>`;
}

/** An instant in the reader's own zone and language; `fallback` where it cannot be shown so. */
export function dateMarkup(seconds: number, format: string, fallback: string): string {
  return `<!date^${seconds}^${format}|${escaped(fallback)}>`;
}
