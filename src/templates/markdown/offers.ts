import type { ListItem } from "mdast";
import type { ImportOffer } from "./outline.ts";
import { shorten } from "./shorten.ts";

/** What to import besides check boxes. Both are off unless a person asks. */
export type AcceptOffers = {
  /** Rows of tables that look like checklists. */
  readonly tables?: boolean;
  /** Entries of lists without check boxes. */
  readonly lists?: boolean;
};

export function tableOffer(line: number, section: string, titles: readonly string[]): ImportOffer {
  return { kind: "table", line, section, count: titles.length, sample: sampleOf(titles) };
}

export function listOffer(line: number, section: string, titles: readonly string[]): ImportOffer {
  return { kind: "list", line, section, count: titles.length, sample: sampleOf(titles) };
}

function sampleOf(titles: readonly string[]): string[] {
  return titles.slice(0, 3).map((title) => shorten(title, 80).title);
}

/** A table of contents: every entry is nothing but links into the document. */
export function isContents(entries: readonly ListItem[]): boolean {
  return entries.length > 0 && entries.every(linksOnly);
}

function linksOnly(entry: ListItem): boolean {
  return entry.children.every((block) => {
    if (block.type === "list") return block.children.every(linksOnly);
    if (block.type !== "paragraph") return false;
    return block.children.every((node) =>
      node.type === "link" ? node.url.startsWith("#") : node.type === "text" && node.value.trim() === "",
    );
  });
}

export function offerMessage({ kind, count }: ImportOffer): string {
  return kind === "table"
    ? `A table with ${count === 1 ? "one row that looks" : `${count} rows that look`} like items was not imported. It can be, with the option \`tables\`.`
    : `A list of ${count === 1 ? "one entry" : `${count} entries`} without check boxes was not imported. It can be, with the option \`lists\`.`;
}
