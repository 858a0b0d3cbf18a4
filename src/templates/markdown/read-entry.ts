import type { ListItem } from "mdast";
import { LIMITS } from "../template-limits.ts";
import { blocksText } from "./block-text.ts";
import { type Block, firstLine, isBlock, isTask } from "./flow.ts";
import { footnoteLines, joinLines, linkLines, proseText } from "./inline-text.ts";
import { splitLead } from "./lead-in.ts";
import { takeLevel } from "./level-tag.ts";
import { countTask, keepEntry, type Notebook, noteAllVerbatim, warn } from "./notebook.ts";
import type { DraftCriterion, DraftItem } from "./outline.ts";
import { shorten } from "./shorten.ts";
import { stableCode } from "./stable-code.ts";

/** A list entry as an item: its head, the text below it, and the check boxes below it as criteria. */
export function readEntry(
  item: ListItem,
  groups: readonly string[],
  notebook: Notebook,
  source: readonly string[],
): DraftItem {
  const head = readHead(item, notebook);
  const below: Below = { item: head.title, texts: [], verify: [], criteria: [] };
  for (const block of item.children.slice(head.blocks)) readBelow(block, 1, [], below, notebook, source);
  const under = groups.length === 0 ? [] : [`Under: ${groups.join(" / ")}`];
  return {
    line: firstLine(item),
    title: head.title,
    code: head.code,
    level: head.level,
    role: null,
    why: [...under, ...head.rest, ...below.texts].join("\n\n"),
    verify: [...below.verify, head.notes.join("\n")].filter(Boolean).join("\n\n"),
    criteria: below.criteria,
  };
}

type Head = Pick<DraftItem, "title" | "code" | "level"> & {
  readonly rest: string[];
  readonly notes: string[];
  readonly blocks: number;
};

function readHead(item: ListItem, notebook: Notebook): Head {
  const [first] = item.children;
  if (first?.type !== "paragraph" && first?.type !== "heading") {
    return { title: "Untitled", code: null, level: null, rest: [], notes: [], blocks: 0 };
  }
  const { title, rest, inline } = splitLead(first.children, notebook.references);
  const tagged = takeLevel(title);
  const short = shorten(tagged.text === "" ? (inline.links[0]?.url ?? "Untitled") : tagged.text, LIMITS.itemTitle);
  return {
    title: short.title,
    code: stableCode(tagged.text) ?? stableCode(title),
    level: tagged.level ?? takeLevel(rest).level,
    rest: [short.rest, rest].filter(Boolean),
    notes: [...linkLines(inline.links), ...footnoteLines(inline.footnotes, notebook.references)],
    blocks: 1,
  };
}

type Below = {
  readonly item: string;
  readonly texts: string[];
  readonly verify: string[];
  readonly criteria: DraftCriterion[];
};

/** `depth` counts the check boxes above: 1 is directly under the item. */
function readBelow(
  block: Block,
  depth: number,
  groups: readonly string[],
  below: Below,
  notebook: Notebook,
  source: readonly string[],
): void {
  const read = (part: Block, deeper: number, within: readonly string[]): void =>
    readBelow(part, deeper, within, below, notebook, source);
  if (!notebook.hasTask.has(block)) {
    noteAllVerbatim(notebook, block, source);
    const text = blocksText([block], notebook.references);
    const how = /^(?:how to )?(?:verify|verification|check|test)\s*[:：]\s*/iu;
    if (text !== "") (how.test(text) ? below.verify : below.texts).push(text.replace(how, ""));
  } else if (block.type === "blockquote") {
    const within = block.data?.summary ? [...groups, block.data.summary] : groups;
    for (const part of block.children) read(part, depth, within);
  } else if (block.type === "list") {
    for (const entry of block.children) {
      if (isTask(entry)) {
        readCriterion(entry, depth, groups, below, notebook);
        for (const part of entry.children.slice(1)) read(part, depth + 1, groups);
      } else if (notebook.hasTask.has(entry)) {
        const { name, rest } = groupName(entry, notebook);
        keepEntry(notebook, entry);
        for (const part of rest) read(part, depth, name === "" ? groups : [...groups, name]);
      } else {
        keepEntry(notebook, entry);
        for (const part of entry.children) noteAllVerbatim(notebook, part, source);
        below.texts.push(blocksText([{ ...block, children: [entry] }], notebook.references));
      }
    }
  }
}

function readCriterion(
  entry: ListItem,
  depth: number,
  groups: readonly string[],
  below: Below,
  notebook: Notebook,
): void {
  countTask(notebook, entry);
  notebook.counts.criteria++;
  const [head] = entry.children;
  const text = head?.type === "paragraph" ? proseOnly(head, notebook) : { words: "", notes: [] };
  const tagged = takeLevel(text.words);
  const { title, rest } = shorten([...groups, tagged.text].join(": "), LIMITS.criterionTitle);
  below.criteria.push({
    line: firstLine(entry),
    title: title === "" ? "Untitled" : title,
    code: stableCode(tagged.text),
    optional: tagged.level === "should",
  });
  const notes = [rest, ...text.notes].filter(Boolean).join("\n");
  if (notes !== "") below.verify.push(`${title}\n${notes}`);
  if (depth > 1)
    warn(
      notebook,
      firstLine(entry),
      `This check box is ${depth} levels below "${shorten(below.item, 60).title}"; it becomes one of its criteria.`,
    );
}

function proseOnly(head: ListItem["children"][number], notebook: Notebook): { words: string; notes: string[] } {
  if (head.type !== "paragraph") return { words: "", notes: [] };
  const { title, rest, inline } = splitLead(head.children, notebook.references);
  const notes = [...linkLines(inline.links), ...footnoteLines(inline.footnotes, notebook.references)];
  const words = rest === "" ? title : `${title}: ${joinLines(rest)}`;
  return { words: words === "" ? (inline.links[0]?.url ?? "") : words, notes };
}

/** The words of a plain bullet that has check boxes below it, and what is below it. */
export function groupName(entry: ListItem, notebook: Notebook): { name: string; rest: Block[] } {
  const [head] = entry.children;
  if (head?.type !== "paragraph") return { name: "", rest: entry.children.filter(isBlock) };
  const name = proseText(head.children, notebook.references).replaceAll("\n", " ");
  return { name: name.replace(/[:：]$/u, ""), rest: entry.children.slice(1).filter(isBlock) };
}
