import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Review } from "../../domain/review.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { planMessagesStatements } from "../../store/messages/plan-messages-statements.ts";
import { postPart } from "../due/post-part.ts";
import type { Deps, Outcome } from "../ports.ts";

const NO_CARD_YET_MS = 60_000;

/** `part`: its key in the review's messages. `to`: a person or a user group. */
export type Telling = {
  readonly part: string;
  readonly to: string;
  /** Draws what is said. It gets who is to be named, where others read it too; null: nobody else does. */
  readonly draw: (named: string | null) => MessageBody;
};

/**
 * Tells one person something about a review, in a direct message, or where that cannot be in the card's thread. The message
 * has a row of its own, planned before it is posted, so that it is posted once however often this is tried.
 */
export async function tellOnce(
  deps: Deps,
  review: Review,
  { part: direct, to, draw }: Telling,
): Promise<Outcome<null>> {
  const inThread = `${direct}/thread`;
  const messages = await loadMessages(deps.db, review.id);
  if (!messages.some((message) => message.part === inThread)) {
    const planned = messages.find((message) => message.part === direct);
    const channel = await directChannel(deps, review, to, planned);
    if (!channel.ok && channel.kind !== "refused") return channel;
    if (channel.ok) {
      const posted = await post(deps, review, { part: direct, channelId: channel.value, named: null, draw });
      if (posted.ok || posted.kind !== "refused") return posted;
    }
  }
  return post(deps, review, { part: inThread, channelId: review.channelId, named: to, draw });
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
  { part, channelId, named, draw }: Pick<Telling, "part" | "draw"> & { channelId: string; named: string | null },
): Promise<Outcome<null>> {
  const { db } = deps;
  const { id: reviewId, workspaceId } = review;
  await db.commit(planMessagesStatements(db, { reviewId, workspaceId, channelId, parts: [part] }));
  const messages = await loadMessages(db, reviewId);
  const message = messages.find((candidate) => candidate.part === part);
  if (message === undefined || message.ts !== null) return { ok: true, value: null };
  const card = messages.find((candidate) => candidate.part === "card")?.ts ?? null;
  if (named !== null && card === null) return { ok: false, kind: "later", afterMs: NO_CARD_YET_MS, error: "no_card" };
  return postPart(deps, review, message, named === null ? null : card, { body: draw(named), hash: null });
}
