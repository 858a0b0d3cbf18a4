import type { DueRow } from "../../store/due/due-row.ts";
import { extendLease } from "../../store/due/extend-lease.ts";
import { parkDue } from "../../store/due/park-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadNag } from "../../store/nags/load-nag.ts";
import { setNag } from "../../store/nags/set-nag.ts";
import { LEASE_MS, later } from "../due/lease-time.ts";
import { tryAgain } from "../due/try-again.ts";
import type { Deps } from "../ports.ts";
import { drawNag } from "./draw-nag.ts";
import { nagKeyOf } from "./nag-keys.ts";

/** Between two updates of one message, so that a burst of clicks becomes few updates. */
const REST_MS = 1_000;
const RETRY_MS = 2_000;

/** Brings a reminder that was posted in line with what has become of its things. One that was deleted stays so. */
export async function renderNag(deps: Deps, row: DueRow): Promise<void> {
  const { db, slack, now } = deps;
  const key = nagKeyOf(row);
  const nag = key === null ? undefined : await loadNag(db, key);
  if (nag === undefined || nag.ts === null || nag.channelId === null) return settleDue(db, row);
  const { body, hash } = await drawNag(deps, nag);
  if (hash === nag.bodyHash) return settleDue(db, row);
  if (!(await extendLease(db, row, later(now(), LEASE_MS)))) return;
  const outcome = await slack.update(nag.workspaceId, { channelId: nag.channelId, ts: nag.ts, body });
  if (outcome.ok) {
    await setNag(db, nag, { bodyHash: hash });
    return settleDue(db, row, { notBefore: later(now(), REST_MS) });
  }
  if (outcome.kind !== "refused") return tryAgain(deps, row, outcome, RETRY_MS);
  return outcome.error === "message_not_found" ? settleDue(db, row) : parkDue(db, row, outcome.error);
}
