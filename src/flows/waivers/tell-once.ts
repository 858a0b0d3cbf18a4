import { waiverEndsNote } from "../../../blocks/notes/waiver-ends-note.ts";
import type { Item, Review } from "../../domain/review.ts";
import type { Waiver } from "../../domain/waiver/waiver.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { planMessagesStatements } from "../../store/messages/plan-messages-statements.ts";
import { postPart } from "../due/post-part.ts";
import type { Deps, Outcome } from "../ports.ts";
import type { Recipient } from "./warn-of-waiver-end.ts";

const NO_CARD_YET_MS = 60_000;

/**
 * Tells one person that a waiver ends, in a direct message, or where that cannot be in the card's thread. The message has a
 * row of its own, planned before it is posted, so that it is posted once however often this is tried.
 */
export async function tellOnce(
  deps: Deps,
  review: Review,
  item: Item & { readonly waiver: Waiver },
  { part, recipient }: { part: string; recipient: Recipient },
): Promise<Outcome<null>> {
  const direct = `${part}/${recipient.as}`;
  const inThread = `${direct}/thread`;
  const messages = await loadMessages(deps.db, review.id);
  if (!messages.some((message) => message.part === inThread)) {
    const channel = await directChannel(
      deps,
      review,
      recipient.id,
      messages.find((message) => message.part === direct),
    );
    if (!channel.ok && channel.kind !== "refused") return channel;
    if (channel.ok) {
      const posted = await post(deps, review, item, { part: direct, channelId: channel.value, to: null });
      if (posted.ok || posted.kind !== "refused") return posted;
    }
  }
  return post(deps, review, item, { part: inThread, channelId: review.channelId, to: recipient.id });
}

async function directChannel(
  { slack }: Deps,
  { workspaceId }: Review,
  id: string,
  planned: { readonly channelId: string } | undefined,
): Promise<Outcome<string>> {
  if (planned !== undefined) return { ok: true, value: planned.channelId };
  if (id.startsWith("S")) return { ok: false, kind: "refused", error: "is_a_group" };
  return slack.openDirect(workspaceId, id);
}

async function post(
  deps: Deps,
  review: Review,
  item: Item & { readonly waiver: Waiver },
  { part, channelId, to }: { part: string; channelId: string; to: string | null },
): Promise<Outcome<null>> {
  const { db, now } = deps;
  const { id: reviewId, workspaceId } = review;
  await db.commit(planMessagesStatements(db, { reviewId, workspaceId, channelId, parts: [part] }));
  const messages = await loadMessages(db, reviewId);
  const message = messages.find((candidate) => candidate.part === part);
  if (message === undefined || message.ts !== null) return { ok: true, value: null };
  const card = messages.find((candidate) => candidate.part === "card")?.ts ?? null;
  if (to !== null && card === null) return { ok: false, kind: "later", afterMs: NO_CARD_YET_MS, error: "no_card" };
  const body = waiverEndsNote(review, item, { now: now(), to });
  return postPart(deps, review, message, to === null ? null : card, { body, hash: null });
}
