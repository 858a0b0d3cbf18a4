import { isClosed } from "../../domain/item/open-item.ts";
import { layoutOf, type Part } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { extendLease } from "../../store/due/extend-lease.ts";
import { parkDue } from "../../store/due/park-due.ts";
import { postponeDue } from "../../store/due/postpone-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { parkMessage } from "../../store/messages/park-message.ts";
import { recordPermalink } from "../../store/messages/record-permalink.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { staleStatement } from "./due-keys.ts";
import { LEASE_MS, later } from "./lease-time.ts";
import { postPart } from "./post-part.ts";

/**
 * Posts the messages of a review that are not in Slack yet, one after the other: the card first, then the checklist in its
 * thread. What cannot be posted for ever is parked with Slack's reason.
 */
export async function publishReview(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  for (;;) {
    const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
    if (review === undefined) return settleDue(db, row);
    const messages = await loadMessages(db, review.id);
    const next = nextToPost(review, messages);
    if (next === undefined) return finish(deps, row, review);
    if (!(await extendLease(db, row, later(now(), LEASE_MS)))) return;

    const outcome = await postPart(deps, review, next.part, next.message, messages);
    if (outcome.ok) continue;
    if (outcome.kind !== "refused") {
      const wait = outcome.kind === "later" ? outcome.afterMs : UNCERTAIN_MS;
      return postponeDue(db, row, { dueAt: later(now(), wait), error: outcome.error });
    }
    deps.log.warn({ reviewId: review.id, part: next.part.key, error: outcome.error }, "message parked");
    await parkMessage(db, { reviewId: review.id, part: next.part.key, reason: outcome.error });
    if (next.part.key === "card") return parkDue(db, row, outcome.error);
  }
}

/** After a lost answer: longer than a request may take, so that what is on its way has arrived when we look for it. */
const UNCERTAIN_MS = 12_000;

function nextToPost(review: Review, messages: readonly MessageRow[]): { part: Part; message: MessageRow } | undefined {
  for (const part of layoutOf(review)) {
    const message = messages.find((candidate) => candidate.part === part.key);
    if (message === undefined || message.ts !== null) continue;
    if (part.key !== "card" && (message.parked !== null || isClosed(review))) continue;
    return { part, message };
  }
  return undefined;
}

/** Everything stands. What changed while it was being posted is drawn anew, and the card gets its links. */
async function finish(deps: Deps, row: DueRow, review: Review): Promise<void> {
  const { db, slack } = deps;
  for (const { part, channelId, ts, permalink } of await loadMessages(db, review.id)) {
    if (ts === null || permalink !== null) continue;
    const link = await slack.permalink(review.workspaceId, { channelId, ts });
    if (link.ok) await recordPermalink(db, { reviewId: review.id, part, permalink: link.value });
    if (part === "card") await slack.pin(review.workspaceId, { channelId, ts });
  }
  await db.commit(layoutOf(review).map(({ key }) => staleStatement(deps, review, key)));
  await settleDue(db, row);
  deps.wake();
}
