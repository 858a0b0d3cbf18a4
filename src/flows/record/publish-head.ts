import { headMessage } from "../../../blocks/head-message.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { headBefore } from "../../store/events/head-before.ts";
import { isPublished } from "../../store/events/is-published.ts";
import type { Head } from "../../store/events/read-head.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { later } from "../due/lease-time.ts";
import { tryAgain } from "../due/try-again.ts";
import type { Deps, Outcome } from "../ports.ts";
import { recordWorkspaceEvent } from "./record-workspace-event.ts";

const DAY_MS = 86_400_000;
/** After midnight (UTC), so that what was recorded at its last moment is in. */
const PAST_MIDNIGHT_MS = 5 * 60_000;
const RETRY_MS = 10 * 60_000;
const FILE = "file";

type Day = { readonly begins: Instant; readonly head: Head };

/** Asks for the head of a workspace's record to be published; once a day, however often it is asked for. */
export function publishHeadStatement(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  workspaceId: string,
  dueAt: Instant,
): Statement {
  const key = `publish-head/${workspaceId}`;
  const ask = { key, workspaceId, kind: "publish-head", reviewId: null, part: null };
  return markDueStatement(db, { ...ask, dueAt, askedAt: now(), mark: newId() });
}

/**
 * Publishes the head that the record had when this day (UTC) began, in the channel and in the file that the operator named,
 * each exactly once: it is the same head however often it is tried, and the record says where it has been published.
 */
export async function publishHead(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const { workspaceId } = row;
  const begins = `${now().slice(0, 10)}T00:00:00.000Z`;
  const head = await headBefore(db, workspaceId, begins);
  if (head !== undefined) {
    const { settings } = await loadSettings(db, workspaceId);
    const day = { begins, head };
    const { headChannel } = settings;
    const outcomes = [
      headChannel === null ? null : await inChannel(deps, workspaceId, headChannel, day),
      await inFile(deps, workspaceId, day),
    ];
    for (const outcome of outcomes) {
      if (outcome === null || outcome.ok) continue;
      deps.log.warn({ workspaceId, error: outcome.error }, "the head of the record was not published");
      if (outcome.kind === "refused") continue;
      return tryAgain(deps, row, outcome, RETRY_MS);
    }
  }
  await db.commit([publishHeadStatement(deps, workspaceId, later(begins, DAY_MS + PAST_MIDNIGHT_MS))]);
  await settleDue(db, row);
}

async function inChannel(
  deps: Deps,
  workspaceId: string,
  channelId: string,
  { begins, head }: Day,
): Promise<Outcome<unknown> | null> {
  const { db, slack, now } = deps;
  if (await isPublished(db, workspaceId, head, channelId)) return null;
  const place = { channelId, threadTs: null, key: `head/${workspaceId}/${begins.slice(0, 10)}` };
  const found = await slack.findPosted(workspaceId, { ...place, since: begins });
  if (!found.ok && found.kind !== "refused") return found;
  if (!found.ok || found.value === null) {
    const until = later(begins, -DAY_MS).slice(0, 10);
    const posted = await slack.post(workspaceId, { ...place, body: headMessage(head, { until, now: now() }) });
    if (!posted.ok) return posted;
  }
  await recordWorkspaceEvent(deps, workspaceId, { type: "head.published", ...head, place: channelId });
  return null;
}

async function inFile(deps: Deps, workspaceId: string, { begins, head }: Day): Promise<Outcome<unknown> | null> {
  const { db, headFile } = deps;
  if (headFile === undefined || (await isPublished(db, workspaceId, head, FILE))) return null;
  try {
    await headFile(`${begins} ${workspaceId} ${head.link}:${head.hash}`);
  } catch (error) {
    return {
      ok: false,
      kind: "later",
      afterMs: RETRY_MS,
      error: error instanceof Error ? error.message : String(error),
    };
  }
  await recordWorkspaceEvent(deps, workspaceId, { type: "head.published", ...head, place: FILE });
  return null;
}
