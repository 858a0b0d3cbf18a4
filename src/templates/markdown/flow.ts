import type { BlockContent, DefinitionContent, ListItem, Nodes } from "mdast";

/** What can stand in a document, a quote or a list entry. */
export type Block = BlockContent | DefinitionContent;

declare module "mdast" {
  interface BlockquoteData {
    /** Set where the quote stands for a `<details>`: the text of its `<summary>`, or empty. */
    summary?: string;
  }
}

const BLOCKS: ReadonlySet<string> = new Set([
  "blockquote",
  "code",
  "heading",
  "html",
  "list",
  "paragraph",
  "table",
  "thematicBreak",
  "definition",
  "footnoteDefinition",
]);

export function isBlock(node: Nodes): node is Block {
  return BLOCKS.has(node.type);
}

export function firstLine(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export function lastLine(node: Nodes): number {
  return node.position?.end.line ?? firstLine(node);
}

export function isTask(item: ListItem): boolean {
  return typeof item.checked === "boolean";
}

export function isComment(node: Nodes): boolean {
  return node.type === "html" && node.value.startsWith("<!--");
}

/** The blocks inside a block: list entries for a list, nothing for a leaf. */
export function blocksIn(block: Block | ListItem): readonly (Block | ListItem)[] {
  if (block.type === "list" || block.type === "blockquote" || block.type === "listItem") return block.children;
  return block.type === "footnoteDefinition" ? block.children : [];
}

/** Every block and list entry that has a task-list entry in it, itself included. */
export function withTasks(
  blocks: readonly (Block | ListItem)[],
  found: Set<Block | ListItem> = new Set(),
): Set<Block | ListItem> {
  for (const block of blocks) {
    const inside = blocksIn(block);
    withTasks(inside, found);
    if ((block.type === "listItem" && isTask(block)) || inside.some((part) => found.has(part))) found.add(block);
  }
  return found;
}
