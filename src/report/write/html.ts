import { type Block, type Chart, type ReportDocument, spansOf, type Table, type Text } from "../document/document.ts";
import { HTML_STYLE } from "./html-style.ts";
import { escapeHtml, inlineHtml } from "./html-text.ts";
import { progressChart } from "./progress-chart.ts";
import { sectionChart } from "./section-chart.ts";

/** The report as one HTML file that loads nothing and runs nothing: for a screen, for A4 paper, for a screen reader. */
export function writeHtml({ title, subtitle, blocks }: ReportDocument): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${HTML_STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    "<header>",
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="subtitle">${escapeHtml(subtitle)}</p>`,
    "</header>",
    ...blocks.map(written),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function written(block: Block, index: number): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p${block.strong === true ? ' class="verdict"' : ""}>${inlineHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.entries.map((entry) => `<li>${inlineHtml(entry)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl>${block.rows.map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${inlineHtml(text)}</dd>`).join("")}</dl>`;
    case "table":
      return table(block);
    case "chart":
      return figure(block.chart, `chart-${index}`);
  }
}

function table({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col" class="w">${escapeHtml(column)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(tableCell).join("")}</tr>`);
  // What scrolls sideways must be reachable by keyboard.
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

/** Longer words than this may be broken, so that a table fits the paper. */
const LONGEST_WORD = 16;

/** The first cell of a row is its header. */
function tableCell(text: Text, index: number): string {
  const words = spansOf(text).map((span) => (typeof span === "string" ? span : Object.values(span).at(-1)));
  const whole = words.every((part) =>
    String(part)
      .split(/\s/u)
      .every((word) => word.length <= LONGEST_WORD),
  );
  const attributes = whole ? ' class="w"' : "";
  return index === 0
    ? `<th scope="row"${attributes}>${inlineHtml(text)}</th>`
    : `<td${attributes}>${inlineHtml(text)}</td>`;
}

function figure(chart: Chart, id: string): string {
  const drawn = chart.type === "progress" ? progressChart(chart, id) : sectionChart(chart, id);
  return `<figure><figcaption>${escapeHtml(chart.title)}</figcaption>${drawn}<p>${escapeHtml(chart.description)}</p></figure>`;
}
