import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Review } from "../../domain/review.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { planMessagesStatements } from "../../store/messages/plan-messages-statements.ts";
import { postPart } from "../due/post-part.ts";
import type { Deps, Outcome } from "../ports.ts";

type Planned = {
  readonly part: string;
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly body: MessageBody;
};

/** Posts a message of a review whose row is planned here, if it is not planned yet; one that stands is not posted again. */
export async function postPlanned(
  deps: Deps,
  review: Review,
  { part, channelId, threadTs, body }: Planned,
): Promise<Outcome<null>> {
  const { db } = deps;
  const { id: reviewId, workspaceId } = review;
  await db.commit(planMessagesStatements(db, { reviewId, workspaceId, channelId, parts: [part] }));
  const message = (await loadMessages(db, reviewId)).find((candidate) => candidate.part === part);
  if (message === undefined || message.ts !== null) return { ok: true, value: null };
  return postPart(deps, review, message, threadTs, { body, hash: null });
}
