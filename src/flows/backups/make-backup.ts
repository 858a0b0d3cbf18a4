import { backupFailedMessage } from "../../../blocks/backups/backup-failed-message.ts";
import type { Day, Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { extendLease } from "../../store/due/extend-lease.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { later } from "../due/lease-time.ts";
import type { BackupPort, Deps } from "../ports.ts";

const DAY_MS = 86_400_000;
/** 02:30 UTC: after the head of the day before has been published. */
const INTO_DAY_MS = 150 * 60_000;
/** Longer than any backup and its rehearsal should take; then another process may try. */
const LONGEST_MS = 2 * 3_600_000;
const AGAIN_MS = 3_600_000;

/** Asks for a backup of the whole database; once a day, however often it is asked for. `workspaceId`: whose admins hear of a failure; empty: nobody's. */
export function backupStatement(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  workspaceId: string,
  dueAt: Instant,
): Statement {
  const ask = { key: "backup", workspaceId, kind: "backup", reviewId: null, part: null };
  return markDueStatement(db, { ...ask, dueAt, askedAt: now(), mark: newId() });
}

/**
 * Makes the backup of this day (UTC), unless it is there. One that fails is tried again each hour, and the admins of the app
 * hear of it once that day.
 */
export async function makeBackup(deps: Deps, row: DueRow): Promise<void> {
  const { db, now, log, backups } = deps;
  if (backups === undefined) return settleDue(db, row);
  const day = now().slice(0, 10);
  const tomorrow = later(`${day}T00:00:00.000Z`, DAY_MS + INTO_DAY_MS);
  const known: readonly Day[] = await backups.days().catch(() => []);
  if (known.includes(day)) return askAgain(deps, row, tomorrow);
  if (!(await extendLease(db, row, later(now(), LONGEST_MS)))) return;
  try {
    await backups.make(day);
    log.info({ day }, "a backup was made, and its restore rehearsed");
    return await askAgain(deps, row, tomorrow);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.error({ day, error: why }, "the backup failed");
    await tellAdmins(deps, row.workspaceId, { day, why, last: await lastOf(backups) });
    return askAgain(deps, row, later(now(), AGAIN_MS));
  }
}

async function askAgain(deps: Deps, row: DueRow, at: Instant): Promise<void> {
  await deps.db.commit([backupStatement(deps, row.workspaceId, at)]);
  await settleDue(deps.db, row);
}

async function lastOf(backups: BackupPort): Promise<Day | null> {
  return (await backups.days().catch(() => [])).at(-1) ?? null;
}

/** Once a day each: the message of the day is looked for before it is posted. */
async function tellAdmins(
  { db, slack, now, log, admins }: Deps,
  workspaceId: string,
  failure: { readonly day: Day; readonly why: string; readonly last: Day | null },
): Promise<void> {
  // Where many workspaces share a database, its backups are the operator's matter, and the log says it.
  if (workspaceId === "") return;
  const { settings } = await loadSettings(db, workspaceId);
  const everyone = new Set([...admins, ...settings.admins]);
  if (everyone.size === 0) log.warn({ workspaceId }, "nobody could be told: name admins in /readiness settings");
  for (const id of everyone) {
    const direct = await slack.openDirect(workspaceId, id);
    if (!direct.ok) {
      log.warn({ error: direct.error }, "an admin could not be told of a failed backup");
      continue;
    }
    const place = { channelId: direct.value, threadTs: null, key: `backup-failed/${failure.day}/${id}` };
    const found = await slack.findPosted(workspaceId, { ...place, since: `${failure.day}T00:00:00.000Z` });
    if (!found.ok || found.value !== null) continue;
    const posted = await slack.post(workspaceId, { ...place, body: backupFailedMessage(failure, { now: now() }) });
    if (!posted.ok) log.warn({ error: posted.error }, "an admin could not be told of a failed backup");
  }
}
