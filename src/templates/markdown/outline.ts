import type { Level } from "../../domain/template.ts";

/** One check box as it was read, before ids are given. */
export type DraftCriterion = {
  readonly line: number;
  readonly title: string;
  readonly code: string | null;
  readonly optional: boolean;
};

export type DraftItem = {
  readonly line: number;
  readonly title: string;
  readonly code: string | null;
  readonly level: Level | null;
  readonly role: string | null;
  readonly why: string;
  readonly verify: string;
  readonly criteria: readonly DraftCriterion[];
};

export type DraftSection = {
  readonly line: number;
  /** The headings from the outermost to its own, or the default title. */
  readonly path: readonly string[];
  /** False for the section of entries that stand before any heading. */
  readonly fromHeading: boolean;
  readonly level: Level | null;
  readonly items: DraftItem[];
};

/** Something that could be imported but is not unless a person says so. */
export type ImportOffer = {
  readonly kind: "table" | "list";
  readonly line: number;
  /** The heading above it, or empty. */
  readonly section: string;
  readonly count: number;
  /** The first three titles. */
  readonly sample: readonly string[];
};

/** Lines of a file whose words are not in the template. */
export type LeftOut = { readonly line: number; readonly lastLine: number };
