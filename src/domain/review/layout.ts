import type { Item, Section } from "../review.ts";

/** One Slack message of a review: the card, or a part of a section in its thread. */
export type Part = CardPart | SectionPart;
export type CardPart = { readonly key: "card" };
export type SectionPart = {
  /** `section:<section id>:<n>`, n from 1. */
  readonly key: string;
  readonly section: Section;
  readonly number: number;
  /** How many messages its section takes. */
  readonly of: number;
  readonly itemIds: readonly string[];
};

/** Even with all their texts at their longest, so many rows fit into Slack's 50 blocks and 10,000 characters of one message. */
export const ITEMS_PER_MESSAGE = 12;

type Checklist = {
  readonly sections: readonly Section[];
  readonly items: readonly Pick<Item, "id" | "sectionId">[];
};

/** The messages that a review consists of, in the order in which they are posted. Stable while its checklist is. */
export function layoutOf(review: Checklist): readonly Part[] {
  return [{ key: "card" }, ...review.sections.flatMap((section) => sectionParts(section, review.items))];
}

function sectionParts(section: Section, items: Checklist["items"]): SectionPart[] {
  const ids = items.filter((item) => item.sectionId === section.id).map(({ id }) => id);
  const of = Math.ceil(ids.length / ITEMS_PER_MESSAGE);
  return Array.from({ length: of }, (_, index) => ({
    key: `section:${section.id}:${index + 1}`,
    section,
    number: index + 1,
    of,
    itemIds: ids.slice(index * ITEMS_PER_MESSAGE, (index + 1) * ITEMS_PER_MESSAGE),
  }));
}

/** The keys of the messages that show something of these items; null means all of them. The card shows every change. */
export function partsShowing(parts: readonly Part[], itemIds: readonly string[] | null): readonly string[] {
  return parts
    .filter((part) => !("itemIds" in part) || itemIds === null || part.itemIds.some((id) => itemIds.includes(id)))
    .map(({ key }) => key);
}
