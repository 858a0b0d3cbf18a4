import type { Heading, ListItem } from "mdast";
import type { Level } from "../../domain/template.ts";
import { type Block, firstLine, lastLine } from "./flow.ts";
import { headingLevel } from "./level-tag.ts";
import type { Notebook } from "./notebook.ts";
import type { AcceptOffers } from "./offers.ts";
import type { DraftItem, DraftSection, ImportOffer, LeftOut } from "./outline.ts";

export type WalkContext = {
  readonly source: readonly string[];
  readonly notebook: Notebook;
  readonly accept: AcceptOffers;
  /** The heading that is the title of the whole, and no part of a section's name; null when there are several. */
  readonly titleHeading: Heading | null;
  readonly sections: DraftSection[];
  readonly offers: ImportOffer[];
  readonly leftOut: LeftOut[];
  readonly description: string[];
};

type OpenHeading = {
  readonly node: Heading;
  readonly text: string;
  readonly level: Level | null;
  section: DraftSection | null;
};

/** What an entry stands under. A quote or list entry gets a copy: a heading inside it ends with it. */
export type Scope = { readonly headings: OpenHeading[]; readonly groups: readonly string[] };

/** A scope for what is inside a container; `group` is the container's own name, if it has one. */
export function inside(scope: Scope, group: string): Scope {
  return { headings: [...scope.headings], groups: group === "" ? scope.groups : [...scope.groups, group] };
}

/** Opens a heading and closes those of its depth and deeper. */
export function openHeading(scope: Scope, node: Heading, text: string): void {
  while ((scope.headings.at(-1)?.node.depth ?? 0) >= node.depth) scope.headings.pop();
  scope.headings.push({ node, text: text === "" ? "Untitled" : text, level: headingLevel(text), section: null });
}

export function headingText(scope: Scope): string {
  return scope.headings.at(-1)?.text ?? "";
}

/** Notes that the words of a block are not in the template, from its first line or a later one. */
export function leaveOut(context: WalkContext, node: Block | ListItem, line = firstLine(node)): void {
  if (line <= lastLine(node)) context.leftOut.push({ line, lastLine: lastLine(node) });
}

export function addItems(context: WalkContext, scope: Scope, items: readonly DraftItem[]): void {
  if (items.length > 0) sectionFor(context, scope).items.push(...items);
}

const DEFAULT_SECTION = "Checklist";

function sectionFor({ sections, notebook, titleHeading }: WalkContext, { headings }: Scope): DraftSection {
  const heading = headings.at(-1);
  for (const { node } of headings) notebook.kept.add(firstLine(node));
  const open = heading === undefined ? sections.find(({ fromHeading }) => !fromHeading) : heading.section;
  if (open) return open;
  const named = headings.filter(({ node }) => node !== titleHeading || node === heading?.node);
  const section: DraftSection = {
    line: heading === undefined ? 1 : firstLine(heading.node),
    path: heading === undefined ? [DEFAULT_SECTION] : named.map(({ text }) => text),
    fromHeading: heading !== undefined,
    level: headings.reduce<Level | null>((level, above) => above.level ?? level, null),
    items: [],
  };
  if (heading !== undefined) heading.section = section;
  sections.push(section);
  return section;
}
