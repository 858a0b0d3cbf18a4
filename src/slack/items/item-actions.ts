import { blockView } from "../../../blocks/views/block-view.ts";
import { completeView } from "../../../blocks/views/complete-view.ts";
import { happened } from "../../domain/decision.ts";
import { completeItem } from "../../domain/item/complete-item.ts";
import { giveBackItem } from "../../domain/item/give-back-item.ts";
import { takeItem } from "../../domain/item/take-item.ts";
import { unblockItem } from "../../domain/item/unblock-item.ts";
import type { Action } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import { changeReview } from "../../flows/change-review.ts";
import { type ItemInSight, viewItem } from "../../flows/view-item.ts";
import type { Door } from "../door.ts";
import { nothing, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { afterChange, knockOf, refuse } from "./after-change.ts";
import { detailsWindow } from "./details-window.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };

export async function take(door: Door, visit: Visitor, { reviewId, itemId }: OfItem): Promise<Reply> {
  const by = visit.actor.id;
  const wish = { ...knockOf(visit, reviewId), action: "item.take", itemId } as const;
  return afterChange(door, visit, await changeReview(door.deps, wish, (review) => takeItem(review, { itemId, by })));
}

export async function giveBack(door: Door, visit: Visitor, { reviewId, itemId }: OfItem): Promise<Reply> {
  const by = visit.actor.id;
  const wish = { ...knockOf(visit, reviewId), action: "item.take", itemId } as const;
  return afterChange(
    door,
    visit,
    await changeReview(door.deps, wish, (review) => giveBackItem(review, { itemId, by })),
  );
}

export async function unblock(door: Door, visit: Visitor, { reviewId, itemId }: OfItem): Promise<Reply> {
  const wish = { ...knockOf(visit, reviewId), action: "item.edit", itemId } as const;
  return afterChange(door, visit, await changeReview(door.deps, wish, (review) => unblockItem(review, { itemId })));
}

/** Done at once where nothing else is needed; where evidence is, a form asks for it. */
export async function complete(door: Door, visit: Visitor, { reviewId, itemId }: OfItem): Promise<Reply> {
  const wish = { ...knockOf(visit, reviewId), action: "item.complete", itemId } as const;
  const at = door.deps.now();
  const changed = await changeReview(door.deps, wish, (review) => completeItem(review, { itemId, evidence: [], at }));
  if (changed.duplicate || changed.ok || changed.refusal.reason !== "evidence-missing")
    return afterChange(door, visit, changed);
  return onItem(door, visit, { reviewId, itemId }, async ({ review, item }) =>
    window(completeView(review, item, { files: await door.takesFiles(visit.workspaceId) })),
  );
}

export async function askBlock(door: Door, visit: Visitor, ids: OfItem): Promise<Reply> {
  const no = await denied(door, visit, ids, "item.edit");
  if (no !== null) return no;
  return onItem(door, visit, ids, ({ review, item }) => window(blockView(review, item)));
}

/** Details may be read by everybody who sees the review; what they do in it is decided when it is saved. */
export async function details(door: Door, visit: Visitor, ids: OfItem): Promise<Reply> {
  return onItem(door, visit, ids, async (found) => window(await detailsWindow(door, visit, found)));
}

/** Whether somebody may do it at all, before a form is opened; a denial is on record then. */
export async function denied(
  door: Door,
  visit: Visitor,
  { reviewId, itemId = null }: { readonly reviewId: string; readonly itemId?: string | null },
  action: Action,
): Promise<Reply | null> {
  const wish = { ...knockOf(visit, reviewId), action, itemId };
  const asked = await changeReview<AccessRefusal>(door.deps, wish, () => happened());
  if (asked.duplicate) return nothing("duplicate");
  return asked.ok ? null : refuse(visit, asked.refusal);
}

async function onItem(
  { deps }: Door,
  visit: Visitor,
  { reviewId, itemId }: OfItem,
  found: (found: ItemInSight) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { workspaceId, actor, channelId } = visit;
  const item = await viewItem(deps, { workspaceId, reviewId, itemId, actor, here: channelId });
  return item === undefined ? refuse(visit, { reason: "no-such-review" }) : found(item);
}
