import { myItemsModal } from "../../../blocks/modals.ts";
import { myItemsView } from "../../../blocks/views/my-items-view.ts";
import { noticeView } from "../../../blocks/views/notice-view.ts";
import { say } from "../../../blocks/words/phrase.ts";
import type { Changed, Knock } from "../../flows/change-review.ts";
import { myItems } from "../../flows/my-items.ts";
import type { Door } from "../door.ts";
import { message, nothing, type Reply, redraw, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { type AnyRefusal, noticeOf, phraseOf } from "../refusal-words.ts";

/** What a flow wants to know of a visit. */
export function knockOf(
  { workspaceId, actor, channelId: here, delivery }: Visitor,
  reviewId: string,
): Omit<Knock, "action" | "itemId"> {
  return { workspaceId, reviewId, actor, here, delivery };
}

/** After a click: the message shows the change by itself; a list that was clicked in is drawn anew; a no is one sentence. */
export async function afterChange(door: Door, visit: Visitor, changed: Changed<AnyRefusal>): Promise<Reply> {
  if (changed.duplicate) return nothing("duplicate");
  if (!changed.ok) return refuse(visit, changed.refusal);
  const outcome = changed.events.length === 0 ? "no-change" : "changed";
  if (visit.window?.callbackId !== myItemsModal.id) return nothing(outcome);
  const { workspaceId, actor } = visit;
  return redraw(myItemsView(await myItems(door.deps, { workspaceId, actor }), { now: door.deps.now() }), outcome);
}

/** A no, where the person is looking: in a window over the one that they clicked in, or else as a message to them. */
export function refuse(visit: Visitor, refusal: AnyRefusal, outcome?: string): Reply {
  const word = `refused:${refusal.reason}`;
  if (visit.window?.kind !== "modal") return message(noticeOf(refusal, outcome), word);
  return window(noticeView("Not changed", phraseOf(refusal), say`${outcome ?? "Nothing was changed."}`), word);
}
