import type { Blockquote, Table } from "mdast";
import { blockText } from "./block-text.ts";
import { type Block, firstLine, isComment, lastLine } from "./flow.ts";
import { inlineText, joinLines } from "./inline-text.ts";
import { noteVerbatim } from "./notebook.ts";
import { tableOffer } from "./offers.ts";
import { tableRows } from "./table-rows.ts";
import { visitList } from "./visit-list.ts";
import { addItems, headingText, inside, leaveOut, openHeading, type Scope, type WalkContext } from "./walk-context.ts";

/** Goes through a document in reading order and sorts every block: entry, heading, offer, description or left out. */
export function walkDocument(blocks: readonly Block[], context: WalkContext): void {
  const scope: Scope = { headings: [], groups: [] };
  for (const block of blocks) visitBlock(block, scope, context);
}

function visitBlock(block: Block, scope: Scope, context: WalkContext): void {
  switch (block.type) {
    case "heading":
      openHeading(scope, block, joinLines(inlineText(block.children, context.notebook.references).text));
      if (block !== context.titleHeading) leaveOut(context, block);
      break;
    case "blockquote":
      visitQuote(block, scope, context);
      break;
    case "footnoteDefinition":
      if (context.notebook.hasTask.has(block)) for (const child of block.children) visitBlock(child, scope, context);
      break;
    case "list":
      visitList(block, scope, context, (child, within) => visitBlock(child, within, context));
      break;
    case "table":
      visitTable(block, scope, context);
      break;
    case "definition":
    case "thematicBreak":
      break;
    default:
      visitText(block, scope, context);
  }
}

function visitQuote(quote: Blockquote, scope: Scope, context: WalkContext): void {
  const summary = quote.data?.summary ?? "";
  const hasTask = context.notebook.hasTask.has(quote);
  if (summary !== "" && !hasTask) context.leftOut.push({ line: firstLine(quote), lastLine: firstLine(quote) });
  const within = inside(scope, hasTask ? summary : "");
  for (const child of quote.children) visitBlock(child, within, context);
}

function visitTable(table: Table, scope: Scope, context: WalkContext): void {
  const { notebook, accept } = context;
  for (let line = firstLine(table); line <= lastLine(table); line++) notebook.accounted.add(line);
  const rows = tableRows(table, notebook.references);
  if (rows === null) leaveOut(context, table);
  else if (accept.tables !== true) {
    context.offers.push(
      tableOffer(
        firstLine(table),
        headingText(scope),
        rows.map(({ title }) => title),
      ),
    );
  } else {
    notebook.counts.tasks += rows.length;
    for (let line = firstLine(table); line <= lastLine(table); line++) notebook.kept.add(line);
    addItems(context, scope, rows);
  }
}

/** Words before the first entry, under no heading but the title, describe the whole. */
function visitText(block: Block, scope: Scope, context: WalkContext): void {
  if (noteVerbatim(context.notebook, block, context.source) || isComment(block)) return;
  const text = blockText(block, context.notebook.references);
  if (text === "") return;
  const above = scope.headings.at(-1);
  const isIntroduction = context.sections.length === 0 && (above === undefined || above.node === context.titleHeading);
  if (isIntroduction) {
    context.description.push(text);
    context.notebook.kept.add(firstLine(block));
  } else leaveOut(context, block);
}
