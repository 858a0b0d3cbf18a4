import type { ListItem } from "mdast";
import type { ImportWarning } from "../template-notes.ts";
import { type Block, blocksIn, firstLine, lastLine } from "./flow.ts";
import type { References } from "./inline-text.ts";

/** What is noted down while a document is walked. */
export type Notebook = {
  readonly references: References;
  readonly hasTask: ReadonlySet<Block | ListItem>;
  readonly warnings: ImportWarning[];
  readonly accounted: Set<number>;
  /** Lines of entries and headings that are in the template. */
  readonly kept: Set<number>;
  readonly ticked: number[];
  readonly counts: { tasks: number; criteria: number };
};

export function warn(notebook: Notebook, line: number, message: string): void {
  notebook.warnings.push({ line, message });
}

/** Counts a check box, and marks the lines of its bullet and of its text. */
export function countTask(notebook: Notebook, item: ListItem): void {
  notebook.counts.tasks++;
  if (item.checked === true) notebook.ticked.push(firstLine(item));
  keepEntry(notebook, item);
}

/** Counts a plain entry that was accepted as an item. */
export function countEntry(notebook: Notebook, entry: ListItem): void {
  notebook.counts.tasks++;
  keepEntry(notebook, entry);
}

/** Marks an entry's words as being in the template. */
export function keepEntry(notebook: Notebook, item: ListItem): void {
  const [head] = item.children;
  for (const line of [firstLine(item), head === undefined ? firstLine(item) : firstLine(head)]) {
    notebook.accounted.add(line);
    notebook.kept.add(line);
  }
}

const BOX = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\](?=\s|$)/u;

/** Check boxes in code and comments are no entries; says so once a block, with its first such line. True when it said so. */
export function noteVerbatim(notebook: Notebook, block: Block, source: readonly string[]): boolean {
  if (block.type !== "code" && block.type !== "html") return false;
  const boxes: number[] = [];
  for (let line = firstLine(block); line <= lastLine(block); line++) {
    const text = (source[line - 1] ?? "").replace(/^\s*<!--/u, "");
    if (BOX.test(text) && !notebook.accounted.has(line)) boxes.push(line);
  }
  for (const line of boxes) notebook.accounted.add(line);
  const [first] = boxes;
  if (first === undefined) return false;
  const place =
    block.type === "code" ? "a code block" : block.value.startsWith("<!--") ? "an HTML comment" : "an HTML block";
  const what = boxes.length === 1 ? "A check box" : `${boxes.length} check boxes`;
  warn(notebook, first, `${what} in ${place} ${boxes.length === 1 ? "is" : "are"} not imported.`);
  return true;
}

/** The same for every block inside. */
export function noteAllVerbatim(notebook: Notebook, block: Block, source: readonly string[]): void {
  noteVerbatim(notebook, block, source);
  for (const part of blocksIn(block)) {
    if (part.type === "listItem") for (const child of part.children) noteAllVerbatim(notebook, child, source);
    else noteAllVerbatim(notebook, part, source);
  }
}
