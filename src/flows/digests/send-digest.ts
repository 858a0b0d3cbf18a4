import type { DigestPost, DigestSubscription } from "../../domain/digest/digest.ts";
import { digestAfter, dueDigests, firstInTime, isTooLate } from "../../domain/digest/due-digests.ts";
import { digestPosts } from "../../store/digests/digest-posts.ts";
import { forgetDigestsAhead } from "../../store/digests/forget-digests-ahead.ts";
import { loadDigest } from "../../store/digests/load-digest.ts";
import { planDigest } from "../../store/digests/plan-digest.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { parkDue } from "../../store/due/park-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { LOST_POST_MS, tryAgain } from "../due/try-again.ts";
import type { Deps } from "../ports.ts";
import { digestDueStatement } from "./digest-due.ts";
import { postDigest } from "./post-digest.ts";
import { tellLeadOfLostDigest } from "./tell-lead.ts";

/**
 * The digests of a channel or a lead that are due. Each week has a row, written before Slack is asked, whose primary key is
 * the target and the week: whoever comes second finds it, and so does a clock that went back. The newest one is sent when
 * it is less than a day late; earlier ones, and later than that, are on record as missed, and the next digest says so. What
 * a clock that ran ahead put on record without sending it is forgotten when it is set right, and comes in its time.
 */
export async function sendDigest(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const { workspaceId, part: target } = row;
  const digest = target === null ? undefined : await loadDigest(db, workspaceId, target);
  if (digest?.isOn !== true) return settleDue(db, row);

  for (const post of await planned(deps, digest)) {
    const outcome = await postDigest(deps, row, digest, post);
    if (outcome.ok) continue;
    if (outcome.kind !== "refused") return tryAgain(deps, row, outcome, LOST_POST_MS);
    deps.log.warn({ workspaceId, target, week: post.week, error: outcome.error }, "digest parked");
    await tellLeadOfLostDigest(deps, digest, outcome.error);
    return parkDue(db, row, outcome.error);
  }
  const at = now();
  const [last] = await digestPosts(db, digest, { now: at, most: 1 });
  const next = digestAfter(digest.time, at, last?.week ?? null);
  await db.commit([digestDueStatement(deps, digest, next.at)]);
  await settleDue(db, row);
}

/** What is begun and not ended, and what is due; oldest first. */
async function planned({ db, now }: Deps, digest: DigestSubscription): Promise<readonly DigestPost[]> {
  const { workspaceId, target, time, changedAt: since } = digest;
  const at = now();
  await forgetDigestsAhead(db, digest, { now: at, missedSince: firstInTime(at) });
  const known = await digestPosts(db, digest, { now: at, most: RECENT });
  const due = dueDigests(time, { since, now: at, lastWeek: known[0]?.week ?? null });
  const fresh: DigestPost[] = [];
  for (const { week, at: dueAt } of due) {
    const state = week === due.at(-1)?.week && !isTooLate(dueAt, at) ? "planned" : "missed";
    fresh.push(await planDigest(db, { workspaceId, target, week, dueAt, state }));
  }
  return [...known.toReversed(), ...fresh].filter(({ state }) => state === "planned");
}

/** Of more weeks, none is still open. */
const RECENT = 8;
