import type { PhrasingContent } from "mdast";
import { type Inline, inlineText, joinLines, type References } from "./inline-text.ts";
import { isStableCode } from "./stable-code.ts";

export type Lead = { readonly title: string; readonly rest: string; readonly inline: Inline };

const SEPARATOR = /^\s*(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])?\s*(?:[:：—–―]|-{1,2}(?=\s)|->|→|\.(?=\s|$))\s*/u;
const TAG = /^\s*(\([^()]{1,40}\)|\[[^[\]]{1,40}\])/u;
const END = /[:：.。]\s*$/u;

/** The head of an entry as title and rest: `**Title**: rest`, `**Title** — rest`, or what stands before a hard line break. */
export function splitLead(nodes: readonly PhrasingContent[], references: References): Lead {
  const inline = inlineText(nodes, references);
  const words = (part: readonly PhrasingContent[]): string => inlineText(part, references).text;
  const index = nodes.findIndex(
    (node) => node.type === "strong" && !isStableCode(words([node]).replace(END, "").trim()),
  );
  const before = words(nodes.slice(0, Math.max(0, index)));
  const lead = nodes[index];
  const leadText = lead === undefined ? "" : words([lead]);
  if (leadText.trim() !== "" && !leadText.includes("\v") && startsEntry(before)) {
    const after = words(nodes.slice(index + 1));
    const separator = END.test(leadText) ? "" : SEPARATOR.exec(after)?.[0];
    if (after.trim() !== "" && (separator !== undefined || /^[ \t]*[\n\v]/u.test(after))) {
      const tag = TAG.exec(separator ?? "")?.[1];
      const title = joinLines(`${before}${leadText.replace(END, "")}${tag === undefined ? "" : ` ${tag}`}`);
      return { title, rest: lines(after.slice(separator?.length ?? 0)), inline };
    }
  }
  const [first = "", ...others] = inline.text.split("\v");
  if (joinLines(first) !== "") return { title: joinLines(first), rest: lines(others.join("\v")), inline };
  return { title: joinLines(inline.text), rest: "", inline };
}

/** Only an id, an emoji or punctuation may stand before a bold lead-in. */
function startsEntry(before: string): boolean {
  const text = before.trim();
  return text === "" || !/[\p{L}\p{N}]/u.test(text) || isStableCode(text.replace(/[\s:：—–|.-]+$/u, ""));
}

function lines(text: string): string {
  return text.split("\v").map(joinLines).filter(Boolean).join("\n");
}
