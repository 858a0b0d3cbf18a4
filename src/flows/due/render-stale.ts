import { layoutOf } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { bodyStatement } from "../../store/messages/body-statement.ts";
import { forgetMessage } from "../../store/messages/forget-message.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { drawPart } from "./draw-part.ts";
import { publishStatement } from "./due-keys.ts";
import { giveUp } from "./give-up.ts";
import { nextToPost } from "./next-to-post.ts";
import { showAnew } from "./show-anew.ts";

/** Between two updates of one message, so that a burst of clicks becomes few updates. */
const REST_MS = 1_000;
const RETRY_MS = 2_000;

/**
 * Brings one message in line with the review as it is now. Slack is a projection of the database: what stands there
 * already is not sent again, what was deleted is posted anew, and what Slack refuses for ever is parked with its reason.
 */
export async function renderStale(deps: Deps, row: DueRow): Promise<void> {
  const { db, slack, now } = deps;
  const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
  if (review === undefined) return settleDue(db, row);
  const messages = await loadMessages(db, review.id);
  const message = messages.find(({ part }) => part === row.part);
  const part = layoutOf(review).find(({ key }) => key === row.part);
  if (part === undefined) return settleDue(db, row);
  if (!isPosted(message)) {
    // What Slack refused to post may be possible by now.
    if (nextToPost(review, messages) !== undefined) await askToPublish(deps, review);
    return settleDue(db, row);
  }

  const { body, hash } = drawPart(review, part, messages, now());
  const { channelId, ts } = message;
  const error = await showAnew(deps, row, {
    isShown: hash === message.bodyHash,
    send: () => slack.update(review.workspaceId, { channelId, ts, body }),
    record: (held) => bodyStatement(db, held, { reviewId: review.id, part: part.key, bodyHash: hash }),
    restMs: REST_MS,
    retryMs: RETRY_MS,
  });
  if (error === null) return;
  if (error === "message_not_found") {
    await forgetMessage(db, { reviewId: review.id, part: part.key });
    await askToPublish(deps, review);
    return settleDue(db, row);
  }
  return giveUp(deps, row, review, error);
}

async function askToPublish(deps: Deps, review: Review): Promise<void> {
  await deps.db.commit([publishStatement(deps, review)]);
  deps.wake();
}

function isPosted(message: MessageRow | undefined): message is MessageRow & { readonly ts: string } {
  return message !== undefined && message.ts !== null;
}
