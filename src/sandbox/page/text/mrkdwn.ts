import { codeText } from "./code-text.ts";
import { type Inline, parseInline } from "./mrkdwn-inline.ts";

export type MrkdwnBlock =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly children: readonly Inline[] }
  | { readonly kind: "pre"; readonly text: string };

const FENCE = /```\n?([\s\S]+?)```/g;
const QUOTE = /^(?:>|&gt;) ?/;
const LONG_QUOTE = /^(?:>>>|&gt;&gt;&gt;) ?/;

/** Slack's mrkdwn as it would be shown. Source: "Formatting text for app surfaces" in Slack's documentation. */
export function parseMrkdwn(text: string): readonly MrkdwnBlock[] {
  const blocks: MrkdwnBlock[] = [];
  let end = 0;
  for (const fence of text.matchAll(FENCE)) {
    blocks.push(...parseLines(text.slice(end, fence.index).replace(/\n$/, "")));
    blocks.push({ kind: "pre", text: codeText(fence[1] ?? "").replace(/\n$/, "") });
    end = fence.index + fence[0].length;
  }
  const rest = text.slice(end);
  blocks.push(...parseLines(end > 0 ? rest.replace(/^\n/, "") : rest));
  return blocks;
}

function parseLines(text: string): MrkdwnBlock[] {
  if (text === "") return [];
  const blocks: MrkdwnBlock[] = [];
  let run: string[] = [];
  let quoted = false;
  const flush = () => {
    if (run.length > 0) blocks.push({ kind: quoted ? "quote" : "paragraph", children: parseInline(run.join("\n")) });
    run = [];
  };
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (LONG_QUOTE.test(line)) {
      flush();
      quoted = true;
      run = [line.replace(LONG_QUOTE, ""), ...lines.slice(index + 1)];
      break;
    }
    const isQuote = QUOTE.test(line);
    if (isQuote !== quoted) flush();
    quoted = isQuote;
    run.push(isQuote ? line.replace(QUOTE, "") : line);
  }
  flush();
  return blocks;
}
