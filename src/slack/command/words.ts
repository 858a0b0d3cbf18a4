import type { Who } from "./who.ts";

/** A word of a command as somebody meant it. */
export type Word =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  /** Slack's id of a user (`U…`, `W…`) or of a user group (`S…`). */
  | { readonly kind: "mention"; readonly id: string }
  /** `@ana`, where Slack did not say who that is. */
  | { readonly kind: "name"; readonly name: string };

/** A mention or a link as Slack writes it, something in quotes, or anything up to the next space. */
const WORDS = /<([^<>]+)>|"([^"]*)"|“([^”“]*)[”“]|(\S+)/g;

/** Splits what follows the slash command. Quotes keep words together; Slack's escapes and links are read back. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].map(([, markup, plain, curly, bare]) => {
    if (markup !== undefined) return marked(markup);
    const quoted = plain ?? curly;
    if (quoted !== undefined) return { kind: "text", text: unescaped(quoted).trim(), quoted: true };
    const word = unescaped(bare ?? "");
    return /^@[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(word)
      ? { kind: "name", name: word.slice(1) }
      : { kind: "text", text: word, quoted: false };
  });
}

/** What stood between `<` and `>`. */
function marked(markup: string): Word {
  const [target = "", label] = markup.split("|", 2);
  const mention = /^@([UW][A-Z0-9]+)$/.exec(target) ?? /^!subteam\^(S[A-Z0-9]+)$/.exec(target);
  if (mention?.[1] !== undefined) return { kind: "mention", id: mention[1] };
  return { kind: "text", text: unescaped(label ?? target.replace(/^mailto:/, "")), quoted: false };
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The keyword that a word is, unless it stands in quotes. */
export function keywordOf<Keyword extends string>(
  word: Word | undefined,
  keywords: readonly Keyword[],
): Keyword | undefined {
  if (word?.kind !== "text" || word.quoted) return undefined;
  return keywords.find((keyword) => keyword === word.text.toLowerCase());
}

export function whoIs(word: Word): Who | null {
  if (word.kind === "mention") return { kind: "id", id: word.id };
  return word.kind === "name" ? { kind: "name", name: word.name } : null;
}

export function plain(word: Word): string {
  if (word.kind === "text") return word.text;
  return word.kind === "name" ? `@${word.name}` : word.id;
}
