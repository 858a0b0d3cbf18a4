import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { type Block, isBlock } from "./flow.ts";

/** GitHub-flavoured Markdown → blocks. `startsAt` is the 1-based line at which the text stands in its file. */
export function parseBlocks(text: string, startsAt = 1): Block[] {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  if (startsAt > 1) shiftLines(root, startsAt - 1);
  return root.children.filter(isBlock);
}

/** The front matter at the top of a file, `---` (YAML) or `+++` (TOML), and how many lines it takes. */
export function splitFrontMatter(text: string): { kind: "yaml" | "toml"; value: string; lines: number } | null {
  const block = /^(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n)*?\1[ \t]*(?=\r?\n|$)/u.exec(text)?.[0];
  if (block === undefined) return null;
  const kinds: ("yaml" | "toml")[] = ["yaml", "toml"];
  const root = fromMarkdown(block, {
    extensions: [frontmatter(kinds)],
    mdastExtensions: [frontmatterFromMarkdown(kinds)],
  });
  const first: { type: string; value?: unknown; position?: { end: { line: number } } | undefined } | undefined =
    root.children[0];
  if ((first?.type !== "yaml" && first?.type !== "toml") || typeof first.value !== "string") return null;
  return { kind: first.type, value: first.value, lines: first.position?.end.line ?? 0 };
}

function shiftLines(node: Nodes, by: number): void {
  if (node.position !== undefined) {
    node.position.start.line += by;
    node.position.end.line += by;
  }
  if ("children" in node) for (const child of node.children) shiftLines(child, by);
}
