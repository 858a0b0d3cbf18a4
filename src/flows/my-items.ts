import { isSettled } from "../domain/evidence/settled.ts";
import type { Actor } from "../domain/permissions.ts";
import type { Item } from "../domain/review.ts";
import { itemsOwnedBy } from "../store/reviews/items-owned-by.ts";
import type { ReviewHead } from "../store/reviews/review-head.ts";
import type { Deps } from "./ports.ts";

export type MyItem = { readonly review: ReviewHead; readonly item: Item };

/** What waits for somebody: unsettled items of open reviews that they own, themselves or by one of their groups; earliest due first. */
export async function myItems(
  { db, now, slack }: Deps,
  { workspaceId, actor }: { workspaceId: string; actor: Actor },
): Promise<readonly MyItem[]> {
  const owners = [actor.id, ...((await slack.groupsOf(workspaceId, actor.id)) ?? [])];
  const owned = await itemsOwnedBy(db, workspaceId, owners);
  const at = now();
  return owned.filter(({ item }) => !isSettled(item, at)).sort((a, b) => a.item.dueOn.localeCompare(b.item.dueOn));
}
