import type { Template } from "../../domain/template.ts";
import { refuseText } from "../read-template-text.ts";
import { LIMITS } from "../template-limits.ts";
import type { ImportWarning } from "../template-notes.ts";
import { buildTemplate } from "./build-template.ts";
import { fileTitle, htmlTitle, isTitle, titleHeading } from "./document-title.ts";
import { firstLine, withTasks } from "./flow.ts";
import { readFrontMatter } from "./front-matter.ts";
import { importProblem } from "./import-problem.ts";
import { inlineText, joinLines } from "./inline-text.ts";
import { leftOutWarnings } from "./left-out.ts";
import { lookAlikes } from "./look-alikes.ts";
import type { Notebook } from "./notebook.ts";
import { type AcceptOffers, offerMessage } from "./offers.ts";
import type { ImportOffer } from "./outline.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { allBlocks, readReferences } from "./read-references.ts";
import { shorten } from "./shorten.ts";
import { tooDeepLine } from "./too-deep.ts";
import { unfoldHtml } from "./unfold-html.ts";
import type { WalkContext } from "./walk-context.ts";
import { walkDocument } from "./walk-document.ts";

export type ImportReport = {
  readonly title: string;
  /** Headings that have entries directly under them. */
  readonly sections: number;
  /** All task-list entries, and the rows and plain entries that were accepted. */
  readonly items: number;
  /** How many of `items` became criteria of another one. */
  readonly criteria: number;
  readonly warnings: readonly ImportWarning[];
};

export type MarkdownImport = {
  readonly title: string;
  /** Null when there is nothing to import, or too much; `problem` says why. */
  readonly template: Template | null;
  readonly problem: string | null;
  readonly report: ImportReport;
  readonly offers: readonly ImportOffer[];
};

/** A Markdown checklist as a template. `fileName` gives the title when the text has none. */
export function importMarkdown(text: string, fileName: string, accept: AcceptOffers = {}): MarkdownImport {
  const refusal = refuseText(text, fileName);
  if (refusal !== null) return refusedImport(fileName, refusal);
  try {
    return readDocument(text.replace(/^\uFEFF/u, "").toWellFormed(), fileName, accept);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refusedImport(fileName, `${fileName} is nested too deeply to be read.`);
  }
}

/** An import that found nothing because the file as a whole cannot be read. */
export function refusedImport(fileName: string, problem: string, line = 1): MarkdownImport {
  const title = fileTitle(fileName);
  const report = { title, sections: 0, items: 0, criteria: 0, warnings: [{ line, message: problem }] };
  return { title, template: null, problem, report, offers: [] };
}

function readDocument(text: string, fileName: string, accept: AcceptOffers): MarkdownImport {
  const source = text.split(/\r\n|\n|\r/u);
  const deep = tooDeepLine(source);
  if (deep !== null)
    return refusedImport(
      fileName,
      `Line ${deep} of ${fileName} is nested more than 100 levels deep and cannot be read.`,
      deep,
    );
  const frontMatter = readFrontMatter(text);
  const body = source.slice(frontMatter.lines).join("\n");
  const blocks = unfoldHtml(parseBlocks(body, frontMatter.lines + 1), source);
  const all = allBlocks(blocks);
  const references = readReferences(all);
  const heading = titleHeading(blocks, all);
  const headingWords = heading === null ? "" : joinLines(inlineText(heading.children, references).text);
  const words = frontMatter.title ?? (headingWords || htmlTitle(all) || frontMatter.name || fileTitle(fileName));
  const { title, rest } = shorten(words, LIMITS.templateTitle);

  const notebook: Notebook = {
    references,
    hasTask: withTasks(blocks),
    warnings: [...frontMatter.warnings],
    accounted: new Set(Array.from({ length: frontMatter.lines }, (_, index) => index + 1)),
    kept: new Set(heading !== null && frontMatter.title === null ? [firstLine(heading)] : []),
    ticked: [],
    counts: { tasks: 0, criteria: 0 },
  };
  const context: WalkContext = {
    ...{ source, notebook, accept, titleHeading: all.filter(isTitle).length === 1 ? heading : null },
    ...{ sections: [], offers: [], leftOut: [], description: [] },
  };
  walkDocument(blocks, context);

  const description = [rest, frontMatter.description ?? "", ...context.description].filter(Boolean).join("\n\n");
  const built = buildTemplate({ title, description, frontMatter, sections: context.sections });
  const problem = importProblem(fileName, context.sections, context.offers);
  const warnings = [...warningsOf(context), ...built.warnings, ...(problem === null ? [] : [problem])];
  return {
    title,
    template: problem === null ? built.template : null,
    problem: problem?.message ?? null,
    report: {
      title,
      sections: context.sections.filter(({ fromHeading }) => fromHeading).length,
      items: notebook.counts.tasks,
      criteria: notebook.counts.criteria,
      warnings: warnings.toSorted((a, b) => a.line - b.line),
    },
    offers: context.offers,
  };
}

function warningsOf({ notebook, offers, leftOut, source }: WalkContext): ImportWarning[] {
  const [ticked] = notebook.ticked;
  const boxes = notebook.ticked.length === 1 ? "A check box is" : `${notebook.ticked.length} check boxes are`;
  const message = `${boxes} ticked. A template has no ticks: every item starts open.`;
  return [
    ...notebook.warnings,
    ...(ticked === undefined ? [] : [{ line: ticked, message }]),
    ...offers.map((offer) => ({ line: offer.line, message: offerMessage(offer) })),
    ...leftOutWarnings(
      leftOut.filter(({ line }) => !notebook.kept.has(line)),
      notebook.kept,
    ),
    ...lookAlikes(source, notebook.accounted),
  ];
}
