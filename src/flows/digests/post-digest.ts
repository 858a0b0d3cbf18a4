import type { DigestPost, DigestSubscription } from "../../domain/digest/digest.ts";
import { isTooLate } from "../../domain/digest/due-digests.ts";
import { beginDigestPost } from "../../store/digests/begin-digest-post.ts";
import { endDigestPost } from "../../store/digests/end-digest-post.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { extendLease } from "../../store/due/extend-lease.ts";
import { LEASE_MS, later } from "../due/lease-time.ts";
import { LOST_POST_MS } from "../due/try-again.ts";
import type { Deps, Outcome } from "../ports.ts";
import { isLead } from "./compose-digest.ts";
import { drawDigest } from "./draw-digest.ts";

/** Slack's clock and ours may differ by so much; ours may have jumped. */
const CLOCK_SKEW_MS = 2 * 3_600_000;
const DONE = { ok: true, value: null } as const;
/** Somebody else is posting it: what they did will show. */
const TAKEN = { ok: false, kind: "uncertain", error: "taken" } as const;

/**
 * Brings a planned digest to its end, with at most one message. When it may be in Slack already it is looked for by its key;
 * where that cannot be done it is not posted again, for a digest less is a smaller harm than one too many.
 */
export async function postDigest(
  deps: Deps,
  row: DueRow,
  { target, time }: DigestSubscription,
  post: DigestPost,
): Promise<Outcome<null>> {
  const { db, slack, now } = deps;
  const { workspaceId, week } = post;
  const key = `digest/${workspaceId}/${target}/${week}`;
  if (post.attemptedAt !== null && post.channelId !== null) {
    const at = now();
    const { attemptedAt } = post;
    // It may be on its way still.
    if (attemptedAt <= at && at < later(attemptedAt, LOST_POST_MS)) return TAKEN;
    const since = later(attemptedAt < at ? attemptedAt : at, -CLOCK_SKEW_MS);
    const found = await slack.findPosted(workspaceId, { channelId: post.channelId, threadTs: null, key, since });
    if (!found.ok && found.kind !== "refused") return found;
    if (!found.ok)
      deps.log.warn({ workspaceId, target, week, error: found.error }, "cannot look for a digest; not posted again");
    const ts = found.ok ? (found.value?.ts ?? null) : null;
    if (ts !== null || !found.ok) return ended(deps, post, { state: "posted", ts, at: attemptedAt });
  }
  if (isTooLate(post.dueAt, now())) return ended(deps, post, { state: "missed" });

  // First, for while Slack is away it does not say what a lead sees either, and the digest would have nothing in it.
  const channel = isLead(target) ? await slack.openDirect(workspaceId, target) : { ok: true as const, value: target };
  if (!channel.ok) return channel;
  const drawn = await drawDigest(deps, { workspaceId, target, timeZone: time.timeZone, week });
  if (drawn === null) return ended(deps, post, { state: "empty" });
  const channelId = channel.value;
  const { body, snapshot } = drawn;
  if (!(await extendLease(db, row, later(now(), LEASE_MS)))) return TAKEN;
  if (!(await beginDigestPost(db, post, { at: now(), channelId, snapshot }))) return TAKEN;

  const posted = await slack.post(workspaceId, { channelId, threadTs: null, key, body });
  if (posted.ok) return ended(deps, post, { state: "posted", ts: posted.value.ts, at: now() });
  if (posted.kind !== "uncertain") await endDigestPost(db, post, { state: "refused" });
  return posted;
}

async function ended({ db }: Deps, post: DigestPost, end: Parameters<typeof endDigestPost>[2]): Promise<Outcome<null>> {
  await endDigestPost(db, post, end);
  return DONE;
}
