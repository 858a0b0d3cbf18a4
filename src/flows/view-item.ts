import type { Recorded } from "../domain/events.ts";
import type { Actor } from "../domain/permissions.ts";
import type { Item, Review } from "../domain/review.ts";
import { itemHistory } from "../store/events/item-history.ts";
import type { Deps } from "./ports.ts";
import { viewReview } from "./view-review.ts";

export type ItemInSight = { readonly review: Review; readonly item: Item; readonly history: readonly Recorded[] };

const HISTORY_LENGTH = 10;

/** One item with the newest of its history, newest first. */
export async function viewItem(
  deps: Deps,
  wish: { workspaceId: string; reviewId: string; itemId: string; actor: Actor; here: string | null },
): Promise<ItemInSight | undefined> {
  const review = await viewReview(deps, wish);
  const item = review?.items.find(({ id }) => id === wish.itemId);
  if (review === undefined || item === undefined) return undefined;
  return { review, item, history: await itemHistory(deps.db, review.id, item.id, HISTORY_LENGTH) };
}
