import type { Heading } from "mdast";
import { LIMITS } from "../template-limits.ts";
import type { Block } from "./flow.ts";
import { joinLines } from "./inline-text.ts";
import { shorten } from "./shorten.ts";

/** The first top heading of the document itself, else of a quote or disclosure in it. `all` are the blocks at every depth. */
export function titleHeading(blocks: readonly Block[], all: readonly Block[]): Heading | null {
  return blocks.find(isTitle) ?? all.find(isTitle) ?? null;
}

export function isTitle(block: Block): block is Heading {
  return block.type === "heading" && block.depth === 1;
}

/** The words of an `<h1>` written in HTML, or nothing. */
export function htmlTitle(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const words =
      block.type === "html" ? /<h1\b[^<>]*>((?:(?!<\/?h1\b)[\s\S])*)<\/h1\s*>/iu.exec(block.value)?.[1] : undefined;
    if (words !== undefined) return joinLines(words.replace(/<[^<>]*>/gu, ""));
  }
  return "";
}

/** `release-checklist.md` → `Release checklist` */
export function fileTitle(fileName: string): string {
  const name = (fileName.split(/[/\\]/u).at(-1) ?? "").replace(/\.(?:md|markdown|mdown|txt)$/iu, "");
  const words = joinLines(name.replace(/[-_]+/gu, " "));
  if (words === "") return "Checklist";
  return shorten(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, LIMITS.templateTitle).title;
}
