import type { ModalView } from "@slack/types";
import { declineWaiverView, revokeWaiverView } from "../../../blocks/views/end-waiver-views.ts";
import { requestWaiverView } from "../../../blocks/views/request-waiver-view.ts";
import type { UnderDetails } from "../../../blocks/waiver-modals.ts";
import { happened } from "../../domain/decision.ts";
import { answerWaiver } from "../../domain/waiver/answer-waiver.ts";
import { revokeWaiver } from "../../domain/waiver/revoke-waiver.ts";
import { type ItemInSight, viewItem } from "../../flows/view-item.ts";
import { decideWaiver } from "../../flows/waivers/decide-waiver.ts";
import type { Door } from "../door.ts";
import { afterChange, knockOf, refuse } from "../items/after-change.ts";
import { detailsWindow } from "../items/details-window.ts";
import { denied } from "../items/item-actions.ts";
import { nothing, type Reply, redraw, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import type { Clicker } from "../listener.ts";
import { detailsUnder } from "./under-details.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };
type OfRequest = OfItem & { readonly at: string };

export async function askForWaiver(door: Door, visit: Clicker, ids: OfItem): Promise<Reply> {
  const no = await denied(door, visit, ids, "waiver.request");
  if (no !== null) return no;
  return asked(door, visit, ids, (found, content) => requestWaiverView(found.review, found.item, content));
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
  const now = door.deps.now();
  const wish = { itemId: ids.itemId, approve: false, reason: "", requestedAt: at, now };
  const tried = await tryOut(door, visit, ids, "waiver.answer", (review, who) =>
    answerWaiver(review, { ...wish, ...who }),
  );
  return tried ?? asked(door, visit, ids, (found, content) => declineWaiverView(found.review, found.item, at, content));
}

export async function askWhyRevoked(door: Door, visit: Clicker, ids: OfItem): Promise<Reply> {
  const wish = { itemId: ids.itemId, reason: "asked for next" };
  const tried = await tryOut(door, visit, ids, "waiver.revoke", (review, who) =>
    revokeWaiver(review, { ...wish, ...who }),
  );
  return tried ?? asked(door, visit, ids, (found, content) => revokeWaiverView(found.review, found.item, content));
}

/** What would be said to a decision that is not taken yet; null: it would be taken. A denial is on record. */
async function tryOut(
  door: Door,
  visit: Clicker,
  { reviewId, itemId }: OfItem,
  action: "waiver.answer" | "waiver.revoke",
  decide: Parameters<typeof decideWaiver>[2],
): Promise<Reply | null> {
  const changed = await decideWaiver(door.deps, { ...knockOf(visit, reviewId), action, itemId }, (review, who) => {
    const decision = decide(review, who);
    return decision.ok ? happened() : decision;
  });
  if (changed.duplicate) return nothing("duplicate");
  return changed.ok ? null : refuse(visit, changed.refusal);
}

async function asked(
  door: Door,
  visit: Clicker,
  ids: OfItem,
  view: (found: ItemInSight, content: { now: string; under: UnderDetails }) => ModalView,
): Promise<Reply> {
  const found = await inSight(door, visit, ids);
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  return window(view(found, { now: door.deps.now(), under: detailsUnder(visit) }));
}

function inSight({ deps }: Door, { workspaceId, actor, channelId }: Visitor, ids: OfItem) {
  return viewItem(deps, { workspaceId, ...ids, actor, here: channelId });
}
