import { happened, refused } from "../decision.ts";
import type { Item, Review } from "../review.ts";
import { onOpenItem } from "./open-item.ts";

/** Sets which items must be settled before this one. A circle of waiting is refused. */
export function setWaits(review: Review, { itemId, waitsFor }: { itemId: string; waitsFor: readonly string[] }) {
  return onOpenItem(review, itemId, (item) => {
    const missing = waitsFor.find((id) => !review.items.some((other) => other.id === id));
    if (missing !== undefined) return refused({ reason: "no-such-item", itemId: missing });
    if (item.waitsFor.length === waitsFor.length && waitsFor.every((id) => item.waitsFor.includes(id)))
      return happened();
    const circle = pathTo(review.items, waitsFor, itemId);
    if (circle !== null) {
      const titles = circle.map((id) => review.items.find((other) => other.id === id)?.title ?? id);
      return refused({ reason: "wait-cycle", itemId, titles });
    }
    return happened({ type: "item.waits-changed", itemId, waitsFor });
  });
}

/** The ids on a way from `from` to `target` along `waitsFor`, the target last; null when there is none. */
function pathTo(items: readonly Item[], from: readonly string[], target: string): readonly string[] | null {
  const seen = new Set<string>();
  const ways = from.map((id) => [id]);
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const last = way.at(-1) ?? "";
    if (last === target) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of items.find(({ id }) => id === last)?.waitsFor ?? []) ways.push([...way, next]);
  }
  return null;
}
