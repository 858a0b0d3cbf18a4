import { declineWaiverView, revokeWaiverView } from "../../../blocks/views/end-waiver-views.ts";
import { requestWaiverView } from "../../../blocks/views/request-waiver-view.ts";
import { answerWaiver } from "../../domain/waiver/answer-waiver.ts";
import { viewItem } from "../../flows/view-item.ts";
import { decideWaiver } from "../../flows/waivers/decide-waiver.ts";
import type { Door } from "../door.ts";
import { afterChange, knockOf, refuse } from "../items/after-change.ts";
import { detailsWindow } from "../items/details-window.ts";
import { denied } from "../items/item-actions.ts";
import { type Reply, redraw, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import type { Clicker } from "../listener.ts";
import { detailsUnder } from "./under-details.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };
type OfRequest = OfItem & { readonly at: string };

export async function askForWaiver(door: Door, visit: Clicker, ids: OfItem): Promise<Reply> {
  const no = await denied(door, visit, ids, "waiver.request");
  if (no !== null) return no;
  const found = await inSight(door, visit, ids);
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  const { review, item } = found;
  return window(requestWaiverView(review, item, { now: door.deps.now(), under: detailsUnder(visit) }));
}

/** Approves at once, what was read: a request that has changed since is not approved. */
export async function approve(door: Door, visit: Clicker, { at: requestedAt, ...ids }: OfRequest): Promise<Reply> {
  const now = door.deps.now();
  const wish = { ...knockOf(visit, ids.reviewId), action: "waiver.answer", itemId: ids.itemId } as const;
  const changed = await decideWaiver(door.deps, wish, (review, who) =>
    answerWaiver(review, { itemId: ids.itemId, ...who, approve: true, reason: "", requestedAt, now }),
  );
  const under = detailsUnder(visit);
  const found = under === null || !changed.ok || changed.duplicate ? undefined : await inSight(door, visit, ids);
  if (under === null || found === undefined) return afterChange(door, visit, changed);
  return redraw(await detailsWindow(door, visit, found, under.was), "changed");
}

/** Who may not answer hears so before a form asks why. */
export async function askWhyDeclined(door: Door, visit: Clicker, { at, ...ids }: OfRequest): Promise<Reply> {
  const no = await denied(door, visit, ids, "waiver.answer");
  if (no !== null) return no;
  const found = await inSight(door, visit, ids);
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  const { review, item } = found;
  if (item.waiverRequest === null) return refuse(visit, { reason: "no-waiver-request", itemId: item.id });
  return window(declineWaiverView(review, item, at, { now: door.deps.now(), under: detailsUnder(visit) }));
}

export async function askWhyRevoked(door: Door, visit: Clicker, ids: OfItem): Promise<Reply> {
  const no = await denied(door, visit, ids, "waiver.revoke");
  if (no !== null) return no;
  const found = await inSight(door, visit, ids);
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  const { review, item } = found;
  return window(revokeWaiverView(review, item, { now: door.deps.now(), under: detailsUnder(visit) }));
}

function inSight({ deps }: Door, { workspaceId, actor, channelId }: Visitor, ids: OfItem) {
  return viewItem(deps, { workspaceId, ...ids, actor, here: channelId });
}
