import type { List, ListItem } from "mdast";
import { type Block, firstLine, isBlock, isTask } from "./flow.ts";
import { inlineText, joinLines } from "./inline-text.ts";
import { looksLikeBox } from "./look-alikes.ts";
import { countEntry, countTask, keepEntry, noteAllVerbatim } from "./notebook.ts";
import { isContents, listOffer } from "./offers.ts";
import { groupName, readEntry } from "./read-entry.ts";
import { addItems, headingText, inside, leaveOut, type Scope, type WalkContext } from "./walk-context.ts";

/** Check boxes become items, bullets above them name a group, and plain entries are offered. */
export function visitList(
  list: List,
  scope: Scope,
  context: WalkContext,
  visit: (block: Block, scope: Scope) => void,
): void {
  const { notebook, source, accept } = context;
  const offered = offeredEntries(list, context);
  const first = offered[0];
  if (first !== undefined && accept.lists !== true) {
    context.offers.push(
      listOffer(
        firstLine(first),
        headingText(scope),
        offered.map((entry) => headText(entry, context)),
      ),
    );
  }
  for (const entry of list.children) {
    if (isTask(entry)) {
      countTask(notebook, entry);
      addItems(context, scope, [readEntry(entry, scope.groups, notebook, source)]);
    } else if (notebook.hasTask.has(entry)) {
      const { name, rest } = groupName(entry, notebook);
      keepEntry(notebook, entry);
      const within = inside(scope, name);
      for (const block of rest) visit(block, within);
    } else if (offered.includes(entry) && accept.lists === true) {
      countEntry(notebook, entry);
      addItems(context, scope, [readEntry(entry, scope.groups, notebook, source)]);
    } else {
      for (const block of entry.children) noteAllVerbatim(notebook, block, source);
      if (!offered.includes(entry))
        leaveOut(context, entry, isLookAlike(entry, context) ? firstLine(entry) + 1 : firstLine(entry));
    }
  }
}

function offeredEntries(list: List, context: WalkContext): readonly ListItem[] {
  const plain = list.children.filter((entry) => !context.notebook.hasTask.has(entry) && !isLookAlike(entry, context));
  const worded = plain.filter((entry) => headText(entry, context) !== "");
  return isContents(worded) ? [] : worded;
}

function isLookAlike(entry: ListItem, { source }: WalkContext): boolean {
  return looksLikeBox(source[firstLine(entry) - 1] ?? "");
}

function headText(entry: ListItem, { notebook }: WalkContext): string {
  const head = entry.children.filter(isBlock)[0];
  const worded = head?.type === "paragraph" || head?.type === "heading";
  return worded ? joinLines(inlineText(head.children, notebook.references).text) : "";
}
