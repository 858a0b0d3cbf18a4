import { detailsModal } from "../../../blocks/modals.ts";
import type { UnderDetails } from "../../../blocks/waiver-modals.ts";
import { viewItem } from "../../flows/view-item.ts";
import type { Door } from "../door.ts";
import { detailsWindow } from "../items/details-window.ts";
import { rememberPlace } from "../knock/remember-place.ts";
import type { Visitor } from "../knock/visit.ts";
import type { Clicker } from "../listener.ts";

type OfItem = { readonly reviewId: string; readonly itemId: string };

/** The details that somebody clicked in; null: they clicked in a message. */
export function detailsUnder({ window, view }: Clicker): UnderDetails {
  if (window === null || view === null || window.callbackId !== detailsModal.id) return null;
  return { viewId: window.id, was: detailsModal.metadata(view)?.was ?? {} };
}

/** Draws the details under a form anew. What was typed in them stays, and what was not touched is not taken for a change. */
export async function redrawDetails(door: Door, visit: Visitor, ids: OfItem, under: UnderDetails): Promise<void> {
  if (under === null) return;
  const { workspaceId, actor, channelId } = visit;
  const found = await viewItem(door.deps, { workspaceId, ...ids, actor, here: channelId });
  if (found === undefined) return;
  const view = rememberPlace(await detailsWindow(door, visit, found, under.was), channelId);
  const outcome = await door.calls.updateView(workspaceId, { viewId: under.viewId, hash: null }, view);
  if (!outcome.ok) door.log.warn({ ref: visit.ref, error: outcome.error }, "a window was not redrawn");
}
