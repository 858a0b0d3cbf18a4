import { afterSaying } from "../../domain/nag/nag-memory.ts";
import type { Instant } from "../../domain/time/time.ts";
import { claimAttempt } from "../../store/nags/claim-attempt.ts";
import { listMemories } from "../../store/nags/list-memories.ts";
import { memoryStatement } from "../../store/nags/memory-statement.ts";
import { nagPostedStatement } from "../../store/nags/nag-posted-statement.ts";
import type { NagRow } from "../../store/nags/nag-row.ts";
import { setNag } from "../../store/nags/set-nag.ts";
import { inFlightMs } from "../due/in-flight.ts";
import { later } from "../due/lease-time.ts";
import type { Deps, Outcome } from "../ports.ts";
import { drawNag } from "./draw-nag.ts";
import { keyOf } from "./nag-keys.ts";

/** Slack's clock and ours may differ by so much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const SOON_MS = 1_000;

/** Posts a reminder that is not in Slack. Only whoever takes the attempt posts; the attempt is on record before the call. */
export async function postNag(deps: Deps, row: NagRow): Promise<Outcome<null>> {
  const { db, slack, now } = deps;
  if (row.channelId === null) return { ok: false, kind: "refused", error: "no_channel" };
  const at = now();
  if (!(await claimAttempt(db, row, at))) return { ok: false, kind: "later", afterMs: SOON_MS, error: "in_turn" };
  const { body, hash } = await drawNag(deps, { ...row, attemptedAt: null });
  const place = { channelId: row.channelId, threadTs: row.data.threadTs };
  const posted = await slack.post(row.workspaceId, { ...place, body, key: keyOf(row) });
  if (posted.ok) return recordSaid(deps, row, { ts: posted.value.ts, at, bodyHash: hash });
  if (posted.kind !== "uncertain") await setNag(db, row, { attemptedAt: null });
  return posted;
}

/** Looks for a reminder whose post may have arrived, and notes it when it did. */
export async function findLostNag(deps: Deps, row: NagRow, attemptedAt: Instant): Promise<Outcome<boolean>> {
  const { channelId, data, workspaceId } = row;
  // Who attempted it may be gone, with the post still on its way.
  const afterMs = inFlightMs(attemptedAt, deps.now());
  if (afterMs > 0) return { ok: false, kind: "later", afterMs, error: "attempted" };
  if (channelId === null) return { ok: true, value: false };
  const place = { channelId, threadTs: data.threadTs, key: keyOf(row), since: later(attemptedAt, -CLOCK_SKEW_MS) };
  const found = await deps.slack.findPosted(workspaceId, place);
  if (!found.ok && found.kind !== "refused") return found;
  if (!found.ok) deps.log.warn({ error: found.error }, "cannot look for a reminder whose answer was lost");
  if (!found.ok || found.value === null) return { ok: true, value: false };
  await recordSaid(deps, row, { ts: found.value.ts, at: attemptedAt, bodyHash: null });
  return { ok: true, value: true };
}

/** That it was said, and what was: together, so that nothing is said again too soon. */
async function recordSaid(
  { db }: Deps,
  row: NagRow,
  { ts, at, bodyHash }: { ts: string; at: Instant; bodyHash: string | null },
): Promise<Outcome<null>> {
  const { workspaceId, userId, day, data } = row;
  const ids = [...new Set(data.subjects.flatMap(({ reviewId }) => reviewId ?? []))];
  const memories = (await listMemories(db, workspaceId, ids)).filter((memory) => memory.userId === userId);
  await db.commit([
    nagPostedStatement(db, row, { ts, sentAt: at, bodyHash }),
    ...data.subjects.map((subject) => {
      const memory = memories.find(({ subject: key }) => key === subject.key);
      return memoryStatement(db, workspaceId, afterSaying(memory, subject, { userId, day, at }));
    }),
  ]);
  return { ok: true, value: null };
}
