import type { ListItem, Table } from "mdast";
import type { Block } from "./flow.ts";
import { isComment } from "./flow.ts";
import { stripTags } from "./html-pieces.ts";
import { joinLines, proseText, type References } from "./inline-text.ts";

/** A block as plain text for a description: bullets stay bullets, code keeps its fence, a table has a line for each row. */
export function blockText(block: Block, references: References): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return proseText(block.children, references);
    case "code":
      return `\`\`\`${block.lang ?? ""}\n${block.value}\n\`\`\``;
    case "html":
      return isComment(block)
        ? ""
        : stripTags(block.value)
            .split(/[\n\v]/u)
            .map(joinLines)
            .filter(Boolean)
            .join("\n");
    case "list":
      return block.children
        .map((item, index) => entryText(item, block.ordered ? `${(block.start ?? 1) + index}. ` : "- ", references))
        .join("\n");
    case "blockquote":
      return [block.data?.summary ?? "", blocksText(block.children, references)].filter(Boolean).join("\n");
    case "table":
      return tableText(block, references);
    default:
      return "";
  }
}

/** Blocks under each other, a blank line between them. */
export function blocksText(blocks: readonly Block[], references: References): string {
  return blocks
    .map((block) => blockText(block, references))
    .filter((text) => text !== "")
    .join("\n\n");
}

function entryText(item: ListItem, marker: string, references: References): string {
  const inside = item.children
    .map((child) => blockText(child, references))
    .filter(Boolean)
    .join("\n");
  return `${marker}${inside.replaceAll("\n", "\n  ")}`;
}

function tableText(table: Table, references: References): string {
  return table.children
    .map((row) => row.children.map((cell) => proseText(cell.children, references).replaceAll("\n", " ")).join(" | "))
    .join("\n");
}
