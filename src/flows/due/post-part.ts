import type { Part } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { recordAttempt } from "../../store/messages/record-attempt.ts";
import { recordPosted } from "../../store/messages/record-posted.ts";
import type { Deps, Outcome } from "../ports.ts";
import { drawPart } from "./draw-part.ts";
import { later } from "./lease-time.ts";

/**
 * Posts one message exactly once. The attempt is on record before the call; when its outcome is not, the message may be in
 * Slack already, so it is looked for by its key before it is posted again.
 */
export async function postPart(
  deps: Deps,
  review: Review,
  part: Part,
  message: MessageRow,
  messages: readonly MessageRow[],
): Promise<Outcome<null>> {
  const { db, slack, now } = deps;
  const threadTs = part.key === "card" ? null : (messages.find((other) => other.part === "card")?.ts ?? null);
  const place = { channelId: message.channelId, threadTs, key: `${review.id}/${part.key}` };

  if (message.attemptedAt !== null) {
    const found = await slack.findPosted(review.workspaceId, {
      ...place,
      since: later(message.attemptedAt, -CLOCK_SKEW_MS),
    });
    if (found.ok && found.value !== null) {
      await recordPosted(db, { reviewId: review.id, part: part.key, ts: found.value.ts, bodyHash: null, at: now() });
      return { ok: true, value: null };
    }
    if (!found.ok && found.kind !== "refused") return found;
    if (!found.ok)
      deps.log.warn({ error: found.error }, "cannot look for a post whose answer was lost; posting it again");
  }
  const { body, hash } = drawPart(review, part, messages, now());
  await recordAttempt(db, { reviewId: review.id, part: part.key, at: now() });
  const posted = await slack.post(review.workspaceId, { ...place, body });
  if (!posted.ok) {
    if (posted.kind !== "uncertain") await recordAttempt(db, { reviewId: review.id, part: part.key, at: null });
    return posted;
  }
  await recordPosted(db, { reviewId: review.id, part: part.key, ts: posted.value.ts, bodyHash: hash, at: now() });
  return { ok: true, value: null };
}

/** Slack's clock and ours may differ by so much. */
const CLOCK_SKEW_MS = 5 * 60_000;
