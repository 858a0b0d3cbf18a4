import { codeText } from "./code-text.ts";
import { emojiOf } from "./emoji.ts";
import { decodeEntities } from "./entities.ts";
import { parseControl } from "./mrkdwn-control.ts";

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "bold" | "italic" | "strike"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: "user" | "channel" | "group"; readonly id: string; readonly label: string | null }
  | { readonly kind: "broadcast"; readonly range: string }
  | {
      readonly kind: "date";
      readonly timestamp: number;
      readonly format: string;
      readonly url: string | null;
      readonly fallback: string;
    }
  | { readonly kind: "emoji"; readonly name: string; readonly character: string };

const MARKS = { "*": "bold", _: "italic", "~": "strike" } as const;
const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /:([a-z0-9_+'-]+)(?:::skin-tone-([2-6]))?:/y;
const BARE_URL = /https?:\/\/[^\s<>|*~`]+/y;

export function parseInline(source: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = "";
  let at = 0;
  const push = (node: Inline, length: number) => {
    if (plain !== "") nodes.push({ kind: "text", text: decodeEntities(plain) });
    plain = "";
    nodes.push(node);
    at += length;
  };
  while (at < source.length) {
    const found = nodeAt(source, at);
    if (found !== null) push(found.node, found.length);
    else plain += source[at++] ?? "";
  }
  if (plain !== "") nodes.push({ kind: "text", text: decodeEntities(plain) });
  return nodes;
}

function nodeAt(source: string, at: number): { node: Inline; length: number } | null {
  const char = source[at] ?? "";
  if (char === "\n") return { node: { kind: "break" }, length: 1 };
  if (char === "`") return codeAt(source, at);
  if (char === "<") return parseControl(source, at);
  if (char === ":") return emojiAt(source, at);
  if (char === "h") return bareUrlAt(source, at);
  if (char === "*" || char === "_" || char === "~") return styledAt(source, at, char);
  return null;
}

function codeAt(source: string, at: number) {
  const end = closingOnLine(source, at + 1, "`");
  if (end <= at + 1) return null;
  return { node: { kind: "code", text: codeText(source.slice(at + 1, end)) } as const, length: end + 1 - at };
}

function emojiAt(source: string, at: number) {
  EMOJI.lastIndex = at;
  const match = EMOJI.exec(source);
  const character = match === null ? null : emojiOf(match[1] ?? "", match[2]);
  if (match === null || character === null) return null;
  return { node: { kind: "emoji", name: match[1] ?? "", character } as const, length: match[0].length };
}

function bareUrlAt(source: string, at: number) {
  if (WORD.test(source[at - 1] ?? "")) return null;
  BARE_URL.lastIndex = at;
  const match = BARE_URL.exec(source)?.[0].replace(/(?:[.,;:!?)'"_]|&gt;)+$/, "");
  if (match === undefined || match.length < 9) return null;
  const url = decodeEntities(match);
  return { node: { kind: "link", url, children: [{ kind: "text", text: url }] } as const, length: match.length };
}

/** `*bold*` opens and closes at the edge of a word and stays on its line, so `2*3*4` and `snake_case_name` are text. */
function styledAt(source: string, at: number, mark: keyof typeof MARKS) {
  if (WORD.test(source[at - 1] ?? "") || source[at - 1] === mark) return null;
  const next = source[at + 1] ?? " ";
  if (/\s/.test(next) || next === mark) return null;
  for (let end = closingOnLine(source, at + 1, mark); end > 0; end = closingOnLine(source, end + 1, mark)) {
    const closes = !/\s/.test(source[end - 1] ?? " ") && !WORD.test(source[end + 1] ?? "") && source[end + 1] !== mark;
    if (closes) {
      const children = parseInline(source.slice(at + 1, end));
      return { node: { kind: MARKS[mark], children } as const, length: end + 1 - at };
    }
  }
  return null;
}

/** Index of the next `mark` on this line, not inside `<…>` or code; -1 when there is none. */
function closingOnLine(source: string, from: number, mark: string): number {
  for (let i = from; i < source.length && source[i] !== "\n"; i++) {
    if (source[i] === mark) return i;
    if (mark === "`") continue;
    if (source[i] === "<") i = skipTo(source, i, ">");
    else if (source[i] === "`") i = skipTo(source, i, "`");
  }
  return -1;
}

function skipTo(source: string, from: number, char: string): number {
  const end = source.indexOf(char, from + 1);
  const line = source.indexOf("\n", from);
  return end === -1 || (line !== -1 && line < end) ? from : end;
}
