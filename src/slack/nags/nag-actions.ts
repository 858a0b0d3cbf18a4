import { handOverView } from "../../../blocks/views/hand-over-view.ts";
import { remindersView } from "../../../blocks/views/reminders-view.ts";
import { snoozeView } from "../../../blocks/views/snooze-view.ts";
import { viewPerson } from "../../flows/nags/view-person.ts";
import { deniedInWorkspace } from "../../flows/settings/denied-in-workspace.ts";
import { viewItem } from "../../flows/view-item.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { nothing, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

type OfSubject = { readonly subject: string; readonly reviewId: string | null; readonly itemId: string | null };

/** Asks for how long something can wait, and why. */
export async function askSnooze(door: Door, visit: Visitor, of: OfSubject): Promise<Reply> {
  const { deps } = door;
  const { workspaceId, actor, channelId: here } = visit;
  const now = deps.now();
  const { reviewId, itemId } = of;
  if (reviewId === null) {
    const { delivery } = visit;
    const no = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action: "item.snooze" });
    if (no !== null) return no.duplicate ? nothing("duplicate") : refuse(visit, no.refusal);
    return window(snoozeView(of, { review: null, item: null, now }));
  }
  const no = await denied(door, visit, { reviewId, itemId }, "item.snooze");
  if (no !== null) return no;
  const review = await viewReview(deps, { workspaceId, reviewId, actor, here });
  if (review === undefined) return refuse(visit, { reason: "no-such-review" });
  const item = review.items.find(({ id }) => id === itemId) ?? null;
  return window(snoozeView(of, { review, item, now }));
}

/** Asks who shall have an item. */
export async function askHandOver(
  door: Door,
  visit: Visitor,
  ids: { readonly reviewId: string; readonly itemId: string },
): Promise<Reply> {
  const no = await denied(door, visit, ids, "item.assign");
  if (no !== null) return no;
  const { workspaceId, actor, channelId: here } = visit;
  const found = await viewItem(door.deps, { workspaceId, ...ids, actor, here });
  if (found === undefined) return refuse(visit, { reason: "no-such-review" });
  const groups = await door.directory.groups(workspaceId);
  return window(handOverView(found.review, found.item, { groups: groups.ok ? groups.value : [] }));
}

/** `/readiness reminders`, and the button under each reminder. */
export async function openReminders(door: Door, visit: Visitor): Promise<Reply> {
  const { workspaceId, actor, delivery } = visit;
  const no = await deniedInWorkspace(door.deps, { workspaceId, actor, delivery, action: "reminders.change" });
  if (no !== null) return no.duplicate ? nothing("duplicate") : refuse(visit, no.refusal);
  const { person, workspace } = await viewPerson(door.deps, workspaceId, actor.id);
  return window(remindersView(person, { workspace, slackZone: actor.timeZone }));
}
