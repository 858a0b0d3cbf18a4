import type { Item, Review } from "../../domain/review.ts";
import { nearest } from "./nearest.ts";

export type FoundItem =
  | { readonly kind: "one"; readonly review: Review; readonly item: Item }
  | { readonly kind: "several"; readonly titles: readonly string[] }
  /** `near`: titles that come near. */
  | { readonly kind: "none"; readonly near: readonly string[] };

type Candidate = { readonly review: Review; readonly item: Item };

/** The item that somebody named by its id, its title or a part of it, in the first of these reviews' groups that has it. */
export function findItem(groups: readonly (readonly Review[])[], value: string): FoundItem {
  const wanted = value.toLocaleLowerCase("en");
  for (const reviews of groups) {
    const all = reviews.flatMap((review) => review.items.map((item): Candidate => ({ review, item })));
    for (const matches of [
      ({ item }: Candidate) => item.id.toLocaleLowerCase("en") === wanted,
      ({ item }: Candidate) => item.title.toLocaleLowerCase("en") === wanted,
      ({ item }: Candidate) => item.title.toLocaleLowerCase("en").includes(wanted),
    ]) {
      const found = all.filter(matches);
      const [first] = found;
      if (first !== undefined) return found.length === 1 ? { kind: "one", ...first } : several(found);
    }
  }
  const titles = groups.flat().flatMap(({ items }) => items.map(({ title }) => title));
  return { kind: "none", near: nearTitles(wanted, titles) };
}

function several(found: readonly Candidate[]): FoundItem {
  const isOneReview = new Set(found.map(({ review }) => review.id)).size === 1;
  const titles = found.map(({ review, item }) =>
    isOneReview ? item.title : `${item.title} (${review.service} ${review.version})`,
  );
  return { kind: "several", titles };
}

/** Titles with a word that comes near to one of the words that were typed. */
function nearTitles(wanted: string, titles: readonly string[]): readonly string[] {
  const typed = wanted.split(/\s+/).filter((word) => word.length > 3);
  const matching = titles.filter((title) => {
    const words = title.toLocaleLowerCase("en").split(/\P{L}+/u);
    return typed.some(
      (word) =>
        nearest(
          word,
          words.filter((other) => Math.abs(other.length - word.length) <= 2 && other.length > 3),
        ) !== null,
    );
  });
  return [...new Set(matching)].slice(0, 3);
}
