import { type Block, type ReportDocument, type Span, spansOf, type Text } from "../document/document.ts";

/** The report as GitHub-flavoured Markdown. Text that people typed stays text: no markup, no HTML, no line breaks in cells. */
export function writeMarkdown({ title, subtitle, blocks }: ReportDocument): string {
  return `${[`# ${literal(title)}`, literal(subtitle), ...blocks.map(written)].filter((part) => part !== "").join("\n\n")}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${literal(block.text)}`;
    case "paragraph":
      return block.strong === true ? `**${inline(block.text)}**` : inline(block.text);
    case "list":
      return block.entries.map((entry) => `- ${inline(entry)}`).join("\n");
    case "facts":
      return block.rows.map(([term, text]) => `- **${literal(term)}:** ${inline(text)}`).join("\n");
    case "table":
      return [
        `**${literal(block.caption)}**`,
        "",
        line(block.columns),
        `|${block.columns.map(() => "---").join("|")}|`,
        ...block.rows.map(line),
      ].join("\n");
    case "chart":
      return `${literal(block.chart.title)}: ${literal(block.chart.description)}`;
  }
}

function line(cells: readonly Text[]): string {
  return `| ${cells.map(inline).join(" | ")} |`;
}

function inline(text: Text): string {
  return spansOf(text).map(span).join("");
}

function span(part: Span): string {
  if (typeof part === "string") return literal(part);
  if ("code" in part) return `\`${part.code.replaceAll("`", "'").replaceAll("|", "\\|")}\``;
  if ("strong" in part) return `**${literal(part.strong)}**`;
  return `[${literal(part.text)}](${addressOf(part.link)})`;
}

function addressOf(link: string): string {
  return `<${link.replace(/[\s<>|\\]/gu, (letter) => encodeURIComponent(letter))}>`;
}

/** Every character that could begin markup, escaped; on one line. */
function literal(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]()#+!|<>~&@]/gu, (letter) => ENTITIES[letter] ?? `\\${letter}`)
    .replace(/^(\s*)([-=]|\d+(?=[.)]))/u, "$1\\$2")
    .replace(/\b(https?):\/\//giu, "$1:&#47;&#47;")
    .replace(/\bwww\./giu, "www&#46;");
}

const ENTITIES: { readonly [letter: string]: string } = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;" };
