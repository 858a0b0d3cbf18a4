import { layoutOf } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { extendLease } from "../../store/due/extend-lease.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { forgetMessage } from "../../store/messages/forget-message.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { parkMessage } from "../../store/messages/park-message.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { drawNote } from "../notes/draw-note.ts";
import type { Deps } from "../ports.ts";
import { drawPart } from "./draw-part.ts";
import { fastenStatement, staleStatement } from "./due-keys.ts";
import { giveUp } from "./give-up.ts";
import { LEASE_MS, later } from "./lease-time.ts";
import { looseMessages } from "./loose-messages.ts";
import { nextToPost } from "./next-to-post.ts";
import { postPart } from "./post-part.ts";
import { LOST_POST_MS, tryAgain } from "./try-again.ts";

/** Slack's words for a message that it would not take anywhere; the others may be posted all the same. */
const OF_ITS_WORDS = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_metadata_format",
  "metadata_too_large",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
]);

/** Slack's words for a thread whose card was deleted before anything stood below it. */
const THREAD_GONE = new Set(["thread_not_found", "message_not_found"]);

/**
 * Posts the messages of a review that are not in Slack yet, one after the other: the card first, then in its thread the
 * checklist and the notes. What Slack refuses for ever is parked with its reason: one message where that is to blame, else all.
 */
export async function publishReview(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  for (let isCardAnew = false; ; ) {
    const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
    if (review === undefined) return settleDue(db, row);
    const messages = await loadMessages(db, review.id);
    const next = nextToPost(review, messages);
    if (next === undefined) return finish(deps, row, review, messages);
    if (!(await extendLease(db, row, later(now(), LEASE_MS)))) return;

    const { part } = next;
    const body = await drawAny(deps, review, part, messages);
    if (body === null) {
      await parkMessage(db, { reviewId: review.id, part, reason: "nothing to say" });
      continue;
    }
    const threadTs = part === "card" ? null : (messages.find((other) => other.part === "card")?.ts ?? null);
    const outcome = await postPart(deps, review, next, threadTs, body);
    if (outcome.ok) continue;
    if (outcome.kind !== "refused") return tryAgain(deps, row, outcome, LOST_POST_MS);
    if (part !== "card" && THREAD_GONE.has(outcome.error) && !isCardAnew) {
      isCardAnew = true;
      await forgetMessage(db, { reviewId: review.id, part: "card" });
      continue;
    }
    if (part === "card" || !OF_ITS_WORDS.has(outcome.error)) return giveUp(deps, row, review, outcome.error);
    deps.log.warn({ reviewId: review.id, part, error: outcome.error }, "message parked");
    await parkMessage(db, { reviewId: review.id, part, reason: outcome.error });
  }
}

async function drawAny(deps: Deps, review: Review, key: string, messages: readonly MessageRow[]) {
  const part = layoutOf(review).find((candidate) => candidate.key === key);
  return part === undefined ? drawNote(deps, review, key) : drawPart(review, part, messages, deps.now());
}

/** Everything stands. What changed while it was being posted is drawn anew, and what was posted is fastened. */
async function finish(deps: Deps, row: DueRow, review: Review, messages: readonly MessageRow[]): Promise<void> {
  const { db } = deps;
  const parts = layoutOf(review).map(({ key }) => key);
  await db.commit([
    ...parts.map((part) => staleStatement(deps, review, part)),
    ...(looseMessages(review, messages).length > 0 ? [fastenStatement(deps, review)] : []),
  ]);
  await settleDue(db, row);
  deps.wake();
}
