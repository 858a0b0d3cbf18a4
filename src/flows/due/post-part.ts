import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Review } from "../../domain/review.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { recordAttempt } from "../../store/messages/record-attempt.ts";
import { recordPosted } from "../../store/messages/record-posted.ts";
import type { Deps, Outcome } from "../ports.ts";
import { inFlightMs } from "./in-flight.ts";
import { later } from "./lease-time.ts";

/**
 * Posts one message exactly once. The attempt is on record before the call; when its outcome is not, the message may be in
 * Slack already, so it is looked for by its key before it is posted again. `threadTs`: of the card, unless it is the card.
 */
export async function postPart(
  deps: Deps,
  { id: reviewId, workspaceId }: Pick<Review, "id" | "workspaceId">,
  { part, channelId, attemptedAt }: MessageRow,
  threadTs: string | null,
  { body, hash }: { readonly body: MessageBody; readonly hash: string | null },
): Promise<Outcome<null>> {
  const { db, slack, now } = deps;
  const place = { channelId, threadTs, key: `${reviewId}/${part}` };

  if (attemptedAt !== null) {
    // Who attempted it may be gone, with the post still on its way.
    const afterMs = inFlightMs(attemptedAt, now());
    if (afterMs > 0) return { ok: false, kind: "later", afterMs, error: "attempted" };
    const found = await slack.findPosted(workspaceId, { ...place, since: later(attemptedAt, -CLOCK_SKEW_MS) });
    if (found.ok && found.value !== null) {
      await recordPosted(db, { reviewId, part, ts: found.value.ts, bodyHash: null, at: now() });
      return { ok: true, value: null };
    }
    if (!found.ok && found.kind !== "refused") return found;
    if (!found.ok)
      deps.log.warn({ error: found.error }, "cannot look for a post whose answer was lost; posting it again");
  }
  await recordAttempt(db, { reviewId, part, at: now() });
  const posted = await slack.post(workspaceId, { ...place, body });
  if (!posted.ok) {
    if (posted.kind !== "uncertain") await recordAttempt(db, { reviewId, part, at: null });
    return posted;
  }
  await recordPosted(db, { reviewId, part, ts: posted.value.ts, bodyHash: hash, at: now() });
  return { ok: true, value: null };
}

/** Slack's clock and ours may differ by so much. */
const CLOCK_SKEW_MS = 5 * 60_000;
