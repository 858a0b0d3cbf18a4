import { mayNagOn } from "../../domain/nag/nag.ts";
import { nextWorkingTime } from "../../domain/nag/nag-window.ts";
import type { Instant } from "../../domain/time/time.ts";
import { dayIn } from "../../domain/time/time.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadNags } from "../../store/nags/load-nags.ts";
import { tryAgain } from "../due/try-again.ts";
import type { Deps } from "../ports.ts";
import { hearersOf } from "./hearers.ts";
import { loadNagWorld } from "./load-nag-world.ts";
import { nagFor } from "./nag-for.ts";
import { nagsStatement, sendStatement } from "./nag-keys.ts";

const HOUR_MS = 3_600_000;
/** Slack did not say who everybody is: it is asked again soon, but not for ever. */
const AGAIN_MS = 30_000;
const MOST_TRIES = 10;

/**
 * Looks who of a workspace is to be reminded now: at the beginning of each hour, and when somebody's working time begins.
 * Whoever is gets a due row of their own; whether it is still so is decided when that is done.
 */
export async function planNags(deps: Deps, row: DueRow): Promise<void> {
  const { db } = deps;
  const { workspaceId } = row;
  const loaded = await loadNagWorld(deps, workspaceId);
  const { now } = loaded.world;
  const { hearers, isComplete } = await hearersOf(deps, workspaceId, loaded);
  const earlier = await loadNags(db, workspaceId, dayIn("UTC", now));
  const asks = hearers.flatMap((hearer) => {
    const found = nagFor(hearer, loaded.memories, now);
    const theirs = earlier.filter(({ userId }) => userId === hearer.userId);
    if (found === null || !mayNagOn(theirs, found.day, now)) return [];
    return [sendStatement(deps, { workspaceId, userId: hearer.userId, day: found.day })];
  });
  if (!isComplete && row.attempts < MOST_TRIES) {
    await db.commit(asks);
    deps.wake();
    return tryAgain(deps, row, { ok: false, kind: "later", afterMs: AGAIN_MS, error: "slack_does_not_say" }, AGAIN_MS);
  }
  const beginnings = hearers.flatMap(({ time }) => nextWorkingTime(time, now) ?? []);
  const next = [nextHour(now), ...beginnings].sort()[0] ?? nextHour(now);
  await db.commit([...asks, nagsStatement(deps, workspaceId, next)]);
  await settleDue(db, row);
  deps.wake();
}

function nextHour(now: Instant): Instant {
  return new Date((Math.floor(Date.parse(now) / HOUR_MS) + 1) * HOUR_MS).toISOString();
}
