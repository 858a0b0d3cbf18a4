import type { Blockquote, Html } from "mdast";
import { type Block, firstLine, isBlock, lastLine } from "./flow.ts";
import { type HtmlPiece, htmlPieces, markupAsMarkdown } from "./html-pieces.ts";
import { parseBlocks } from "./parse-blocks.ts";

/**
 * Makes the tree mean what its author meant with HTML. What stands between `<details>` and `</details>` becomes one
 * quote, also where a missing blank line made the Markdown inside part of the HTML block; a comment becomes one node,
 * also where it spans several blocks. `source` is the file's lines.
 */
export function unfoldHtml(blocks: readonly Block[], source: readonly string[]): Block[] {
  const unfolding: Unfolding = { top: [], open: [], source };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.type !== "html") {
      unfoldInside(block, source);
      put(unfolding, block);
      continue;
    }
    const pieces = htmlPieces(block.value);
    const unfinished = pieces.at(-1)?.kind === "open-comment" ? pieces.pop() : undefined;
    for (const piece of pieces) takePiece(unfolding, piece, firstLine(block) + piece.line);
    if (unfinished === undefined) continue;
    const from = firstLine(block) + unfinished.line;
    const last = closingBlock(blocks, index, source);
    put(unfolding, htmlNode(last === null ? unfinished.text : linesOf(source, from, lastLine(last.block)), from));
    index = last?.index ?? index;
  }
  return unfolding.top;
}

type Unfolding = { readonly top: Block[]; readonly open: Blockquote[]; readonly source: readonly string[] };

function put({ top, open }: Unfolding, ...blocks: Block[]): void {
  (open.at(-1)?.children ?? top).push(...blocks);
}

function takePiece(unfolding: Unfolding, { kind, text }: HtmlPiece, line: number): void {
  const inner = unfolding.open.at(-1);
  if (kind === "details") {
    const details: Blockquote = { type: "blockquote", children: [], data: { summary: "" }, position: at(line) };
    put(unfolding, details);
    unfolding.open.push(details);
  } else if (kind === "end-details") unfolding.open.pop();
  else if (kind === "summary" && inner?.data !== undefined) inner.data.summary = text;
  else if (kind === "markup" && inner !== undefined) {
    put(unfolding, ...unfoldHtml(parseBlocks(markupAsMarkdown(text), line), unfolding.source));
  } else put(unfolding, htmlNode(text, line));
}

function unfoldInside(block: Block, source: readonly string[]): void {
  if (block.type === "list") {
    for (const item of block.children) item.children = unfoldHtml(item.children, source);
  } else if (block.type === "blockquote" || block.type === "footnoteDefinition") {
    block.children = unfoldHtml(block.children.filter(isBlock), source);
  }
}

/** Where an unfinished comment ends: the next block beside it whose text has `-->`, or null when none has. */
function closingBlock(
  blocks: readonly Block[],
  after: number,
  source: readonly string[],
): { index: number; block: Block } | null {
  for (const [index, block] of blocks.entries()) {
    if (index > after && linesOf(source, firstLine(block), lastLine(block)).includes("-->")) return { index, block };
  }
  return null;
}

function linesOf(source: readonly string[], from: number, to: number): string {
  return source.slice(from - 1, to).join("\n");
}

function htmlNode(value: string, line: number): Html {
  return { type: "html", value, position: at(line, line + value.split("\n").length - 1) };
}

function at(
  line: number,
  end = line,
): { start: { line: number; column: number }; end: { line: number; column: number } } {
  return { start: { line, column: 1 }, end: { line: end, column: 1 } };
}
