import { cut, oneLine, withoutCodeMarks } from "../mrkdwn.ts";

/**
 * A sentence before it is written for a place. Text in it is always literal: whoever typed it, it cannot become a mention,
 * a link or formatting. `written-as.ts` writes it as rich text, as mrkdwn or as plain text.
 */
export type Phrase = readonly Span[];
export type Span =
  | TextSpan
  /** A user or a user group. */
  | { readonly kind: "mention"; readonly id: string }
  | { readonly kind: "channel"; readonly id: string }
  /** Seen by each reader in their own zone. */
  | { readonly kind: "instant"; readonly at: string }
  | { readonly kind: "link"; readonly url: string; readonly text: string };

/** `authored`: from a checklist, where text between backticks means code. */
export type TextSpan = {
  readonly kind: "text";
  readonly text: string;
  readonly style?: "bold" | "code";
  readonly authored?: true;
};

type Piece = string | number | Span | Phrase;

/** say`${bold(title)}: blocked by ${mention(by)}` */
export function say(words: TemplateStringsArray, ...pieces: readonly Piece[]): Phrase {
  return words.flatMap((word, index) => [...spans(word), ...spans(pieces[index] ?? "")]);
}

/** Joins what is there: null and empty phrases leave no separator behind. */
export function join(phrases: readonly (Phrase | null)[], separator: string): Phrase {
  const there = phrases.filter((phrase) => phrase !== null && phrase.length > 0) as readonly Phrase[];
  return there.flatMap((phrase, index) => (index === 0 ? phrase : [...spans(separator), ...phrase]));
}

/** Typed text, on one line, at most so long when written. */
export function typed(text: string, limit: number, style?: "bold" | "code"): TextSpan {
  const short = cut(oneLine(text), limit);
  const shown = short === "" ? "(no text)" : short;
  return style === undefined ? { kind: "text", text: shown } : { kind: "text", text: shown, style };
}

export function bold(text: string, limit: number): Span {
  return typed(text, limit, "bold");
}

/** The same for text from a checklist. */
export function authored(text: string, limit: number, style?: "bold"): Span {
  const whole = typed(text, limit, style);
  // A cut may leave half of what stood between backticks: then they are left out.
  const isHalf = whole.text.split("`").length % 2 === 0;
  return { ...(isHalf ? typed(withoutCodeMarks(text), limit, style) : whole), authored: true };
}

/** The same between quotation marks: an item's title within a sentence. */
export function titled(title: string, limit: number): Phrase {
  return say`“${authored(title, limit)}”`;
}

export function quoted(text: string, limit: number): Phrase {
  return say`“${typed(text, limit)}”`;
}

/** What to type, shown as such. */
export function code(text: string, limit = 200): Span {
  return typed(text, limit, "code");
}

/** Somebody; or `readiness`, the bot itself; or `token:…`, a bearer token of the HTTP interface. */
export function mention(id: string): Span {
  if (id === "readiness") return { kind: "text", text: "Readiness" };
  return id.startsWith("token:") ? { kind: "text", text: id.replace(":", " ") } : { kind: "mention", id };
}

export function channel(id: string): Span {
  return { kind: "channel", id };
}

export function instant(at: string): Span {
  return { kind: "instant", at };
}

/** What is no web address is shown as text. */
export function link(url: string, text: string, limit = 150): Span {
  const called = typed(text, limit);
  return /^https?:\/\//i.test(url) ? { kind: "link", url, text: called.text } : called;
}

function spans(piece: Piece): readonly Span[] {
  if (typeof piece === "string") return piece === "" ? [] : [{ kind: "text", text: piece }];
  if (typeof piece === "number") return [{ kind: "text", text: String(piece) }];
  return "kind" in piece ? [piece] : piece;
}
