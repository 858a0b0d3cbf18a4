import type { Definition, FootnoteDefinition } from "mdast";
import { type Block, blocksIn, isBlock } from "./flow.ts";
import type { References } from "./inline-text.ts";

/** Blocks at every depth, in reading order. */
export function allBlocks(blocks: readonly Block[], found: Block[] = []): Block[] {
  for (const block of blocks) {
    found.push(block);
    for (const part of blocksIn(block))
      allBlocks((part.type === "listItem" ? part.children : [part]).filter(isBlock), found);
  }
  return found;
}

/** The links and footnotes that a document defines. The first definition of a name counts. */
export function readReferences(all: readonly Block[]): References {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const block of all) {
    if (block.type === "definition" && !links.has(block.identifier)) links.set(block.identifier, block);
    if (block.type === "footnoteDefinition" && !footnotes.has(block.identifier)) footnotes.set(block.identifier, block);
  }
  return { links, footnotes };
}
