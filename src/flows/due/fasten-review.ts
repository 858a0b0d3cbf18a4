import { layoutOf } from "../../domain/review/layout.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { recordPermalink } from "../../store/messages/record-permalink.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { staleStatement } from "./due-keys.ts";
import { looseMessages } from "./loose-messages.ts";
import { tryAgain, type Unfinished } from "./try-again.ts";

/** A link or a pin that Slack has not granted so long after the message was posted is not worth another call. */
const WORTH_IT_MS = 15 * 60_000;
/** Nobody hurries for it, and who has to wait for a pin waits among many: more rarely each time, at least once a minute. */
const FIRST_MS = 4_000;
const LONGEST_MS = 60_000;

/**
 * Pins a card that was posted, and fetches the links of what was, which the card shows. What Slack has no time for is tried
 * again; what it refuses the review does without.
 */
export async function fastenReview(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
  if (review === undefined) return settleDue(db, row);
  let wait: Unfinished | undefined;
  let isLinked = false;
  for (const { part, channelId, ts, postedAt } of looseMessages(review, await loadMessages(db, review.id))) {
    const outcome = await fasten(deps, review.workspaceId, { channelId, ts, isCard: part === "card" });
    if (outcome.ok) await recordPermalink(db, { reviewId: review.id, part, permalink: outcome.value });
    else if (outcome.kind !== "refused" && isWorthIt(postedAt, now())) wait ??= outcome;
    isLinked ||= outcome.ok;
  }
  if (isLinked) await db.commit(layoutOf(review).map(({ key }) => staleStatement(deps, review, key)));
  await (wait === undefined ? settleDue(db, row) : tryAgain(deps, row, patient(wait, row.attempts), FIRST_MS));
  if (isLinked) deps.wake();
}

/** The link of a message; of a card it is recorded when the card is pinned, or cannot be. */
async function fasten(
  { slack }: Deps,
  workspaceId: string,
  { isCard, ...place }: { readonly channelId: string; readonly ts: string; readonly isCard: boolean },
) {
  const pinned = isCard ? await slack.pin(workspaceId, place) : null;
  if (pinned?.ok === false && pinned.kind !== "refused") return pinned;
  return slack.permalink(workspaceId, place);
}

function patient(wait: Unfinished, attempts: number): Unfinished {
  const rest = Math.min(FIRST_MS * 2 ** attempts, LONGEST_MS);
  return wait.kind === "later" ? { ...wait, afterMs: Math.max(wait.afterMs, rest) } : wait;
}

function isWorthIt(postedAt: Instant | null, now: Instant): boolean {
  return postedAt !== null && Date.parse(now) - Date.parse(postedAt) < WORTH_IT_MS;
}
