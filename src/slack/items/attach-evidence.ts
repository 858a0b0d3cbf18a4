import { idOfChoice } from "../../../blocks/fields/choice-value.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { attachEvidenceModal } from "../../../blocks/modals.ts";
import { attachEvidenceView } from "../../../blocks/views/attach-evidence-view.ts";
import { refused } from "../../domain/decision.ts";
import { addEvidence } from "../../domain/item/add-evidence.ts";
import type { ItemRefusal } from "../../domain/refusals.ts";
import type { Evidence } from "../../domain/review.ts";
import { changeReview } from "../../flows/change-review.ts";
import { viewReview } from "../../flows/view-review.ts";
import { visibleReviews } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { ShortcutPayload, ViewPayload } from "../knock/payloads.ts";
import { type FormReply, message, nothing, type Reply, redraw, window } from "../knock/replies.ts";
import { typedSoFar } from "../knock/typed-so-far.ts";
import type { Visitor } from "../knock/visit.ts";
import { phraseOf } from "../refusal-words.ts";
import { attachedNotice, nothingToAttachToNotice } from "../sentences.ts";
import { knockOf } from "./after-change.ts";

type Message = { readonly channelId: string; readonly messageTs: string; readonly permalink: string | null };

/** "Attach as evidence" on any message: asks of which item. The review of this channel is offered first. */
export async function askWhichItem(
  door: Door,
  visit: Visitor,
  { channel, message: shown }: ShortcutPayload,
): Promise<Reply> {
  if (channel === null || channel === undefined || shown === null || shown === undefined) return nothing("no-message");
  const link = door.deps.slack.permalink(visit.workspaceId, { channelId: channel.id, ts: shown.ts });
  const view = await drawn(door, visit, null, async () => {
    const permalink = await link;
    return { channelId: channel.id, messageTs: shown.ts, permalink: permalink.ok ? permalink.value : null };
  });
  return view === null ? message(nothingToAttachToNotice(), "no-review") : window(view);
}

/** Another review was picked: its items are offered. */
export async function offerItems(door: Door, visit: Visitor & { readonly view: ViewPayload | null }): Promise<Reply> {
  const metadata = visit.view === null ? undefined : attachEvidenceModal.metadata(visit.view);
  if (visit.view === null || metadata === undefined) return nothing("no-form");
  const { reviewId = null, title = "" } = typedSoFar(attachEvidenceModal, visit.view);
  const view = await drawn(door, visit, reviewId, async () => metadata, title);
  return view === null ? nothing("no-review") : redraw(view);
}

export async function attach(
  door: Door,
  visit: Visitor,
  { channelId, messageTs, permalink }: Message,
  { reviewId, itemId: choice, title }: FormValues<typeof attachEvidenceModal.fields>,
): Promise<FormReply> {
  const { deps } = door;
  const value = permalink ?? (await linkTo(door, visit, channelId, messageTs));
  const id = `message/${channelId}/${messageTs}`;
  const evidence: Evidence = {
    id,
    kind: "message",
    value,
    title: title.trim(),
    fileId: null,
    by: visit.actor.id,
    at: deps.now(),
  };
  const wish = { ...knockOf(visit, reviewId), action: "item.attach-evidence", itemId: choice } as const;
  const changed = await changeReview<ItemRefusal>(deps, wish, (review) => {
    const itemId = idOfChoice(review.items, choice);
    return itemId === undefined
      ? refused({ reason: "no-such-item", itemId: choice })
      : addEvidence(review, { itemId, evidence });
  });
  const item = changed.ok
    ? changed.review.items.find((known) => known.id === idOfChoice(changed.review.items, choice))
    : undefined;
  const again = changed.ok
    ? null
    : await drawn(
        door,
        visit,
        reviewId,
        async () => ({ channelId, messageTs, permalink: value }),
        title,
        phraseOf(changed.refusal),
      );
  return formAnswer(changed, attachEvidenceModal, again, item === undefined ? null : attachedNotice(item.title));
}

async function drawn(
  door: Door,
  visit: Visitor,
  reviewId: string | null,
  about: () => Promise<Message>,
  title = "",
  notice?: ReturnType<typeof phraseOf>,
) {
  const { workspaceId, actor, channelId: here } = visit;
  const reviews = await visibleReviews(door.deps, { workspaceId, actor, here, state: "open" });
  const wanted =
    reviews.find(({ id }) => id === reviewId) ?? reviews.find(({ channelId }) => channelId === here) ?? reviews[0];
  const picked =
    wanted === undefined ? undefined : await viewReview(door.deps, { workspaceId, reviewId: wanted.id, actor, here });
  if (picked === undefined) return null;
  return attachEvidenceView({
    ...(await about()),
    reviews,
    picked,
    title,
    ...(notice === undefined ? {} : { notice }),
  });
}

async function linkTo({ deps }: Door, { workspaceId }: Visitor, channelId: string, ts: string): Promise<string> {
  const link = await deps.slack.permalink(workspaceId, { channelId, ts });
  if (!link.ok) throw new Error(`Slack gives no link to the message: ${link.error}`);
  return link.value;
}
