import { mayNagOn } from "../../domain/nag/nag.ts";
import { isWorkingAt } from "../../domain/nag/nag-window.ts";
import { Conflict } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadNag } from "../../store/nags/load-nag.ts";
import { loadNags } from "../../store/nags/load-nags.ts";
import type { NagKey, NagRow } from "../../store/nags/nag-row.ts";
import { nagStatement } from "../../store/nags/nag-statement.ts";
import { setNag } from "../../store/nags/set-nag.ts";
import { LOST_POST_MS, tryAgain } from "../due/try-again.ts";
import type { Deps, Outcome } from "../ports.ts";
import { type Hearer, hearersOf } from "./hearers.ts";
import { type LoadedWorld, loadNagWorld } from "./load-nag-world.ts";
import { nagFor } from "./nag-for.ts";
import { nagKeyOf } from "./nag-keys.ts";
import { inThread, placeFor } from "./place-for.ts";
import { findLostNag, postNag } from "./post-nag.ts";

const SOON = { ok: false, kind: "later", afterMs: 1_000, error: "in_turn" } as const;

/**
 * Sends one person's reminder of one day: exactly one, in their working time. The day's row is claimed before anything is
 * posted, so that of two processes, and of two tries, one posts. What may be in Slack already is looked for first.
 */
export async function sendNag(deps: Deps, row: DueRow): Promise<void> {
  const key = nagKeyOf(row);
  const outcome = key === null ? DONE : await send(deps, key);
  if (!outcome.ok && outcome.kind !== "refused") return tryAgain(deps, row, outcome, LOST_POST_MS);
  if (!outcome.ok) deps.log.warn({ due: row.key, error: outcome.error }, "somebody could not be reminded");
  return settleDue(deps.db, row);
}

const DONE = { ok: true, value: null } as const;

async function send(deps: Deps, key: NagKey): Promise<Outcome<null>> {
  const begun = await loadNag(deps.db, key);
  if (begun !== undefined && begun.ts !== null) return DONE;
  if (begun !== undefined && begun.attemptedAt !== null) {
    const found = await findLostNag(deps, begun, begun.attemptedAt);
    if (!found.ok || found.value) return found.ok ? DONE : found;
  }
  const loaded = await loadNagWorld(deps, key.workspaceId);
  const { hearers } = await hearersOf(deps, key.workspaceId, loaded);
  const hearer = hearers.find(({ userId }) => userId === key.userId);
  if (hearer === undefined || !isWorkingAt(hearer.time, loaded.world.now)) return DONE;
  if (begun === undefined) return claim(deps, key, hearer, loaded);

  return postSomewhere(deps, begun);
}

async function postSomewhere(deps: Deps, row: NagRow): Promise<Outcome<null>> {
  const posted = await postNag(deps, row);
  if (posted.ok || posted.kind !== "refused" || row.data.threadTs !== null) return posted;
  // No direct message reaches them: the review's thread does.
  const thread = await inThread(deps, row.workspaceId, row.data);
  if (!thread.ok) return thread;
  const { channelId, nag: data } = thread.value;
  await setNag(deps.db, row, { channelId, data });
  return postNag(deps, { ...row, channelId, data });
}

/** Decides what is said, and where, before it is posted. */
async function claim(deps: Deps, key: NagKey, hearer: Hearer, loaded: LoadedWorld): Promise<Outcome<null>> {
  const { db, newId } = deps;
  const { now } = loaded.world;
  const found = nagFor(hearer, loaded.memories, now);
  if (found === null || found.day !== key.day) return DONE;
  if (!mayNagOn(await loadNags(db, key.workspaceId, key.day, key.userId), key.day, now)) return DONE;
  const place = await placeFor(deps, key, hearer, found);
  if (!place.ok) return place;
  const { channelId, nag: data } = place.value;
  const row: NagRow = {
    ...key,
    id: newId(),
    channelId,
    ts: null,
    attemptedAt: null,
    sentAt: null,
    data,
    bodyHash: null,
  };
  try {
    await db.commit([nagStatement(db, row)]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return SOON;
  }
  return postSomewhere(deps, row);
}
