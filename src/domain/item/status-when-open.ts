import type { Item, ItemStatus } from "../review.ts";

/** What an item is when nothing settles or blocks it: in progress where somebody has it. */
export function statusWhenOpen({ owner }: Pick<Item, "owner">): ItemStatus {
  return owner === null ? "open" : "in-progress";
}
