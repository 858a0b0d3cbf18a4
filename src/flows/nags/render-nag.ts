import type { DueRow } from "../../store/due/due-row.ts";
import { parkDue } from "../../store/due/park-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadNag } from "../../store/nags/load-nag.ts";
import { nagBodyStatement } from "../../store/nags/nag-body-statement.ts";
import { showAnew } from "../due/show-anew.ts";
import type { Deps } from "../ports.ts";
import { drawNag } from "./draw-nag.ts";
import { nagKeyOf } from "./nag-keys.ts";

/** Between two updates of one message, so that a burst of clicks becomes few updates. */
const REST_MS = 1_000;
const RETRY_MS = 2_000;

/** Brings a reminder that was posted in line with what has become of its things. One that was deleted stays so. */
export async function renderNag(deps: Deps, row: DueRow): Promise<void> {
  const { db, slack } = deps;
  const key = nagKeyOf(row);
  const nag = key === null ? undefined : await loadNag(db, key);
  if (nag === undefined || nag.ts === null || nag.channelId === null) return settleDue(db, row);
  const { body, hash } = await drawNag(deps, nag);
  const { workspaceId, channelId, ts } = nag;
  const error = await showAnew(deps, row, {
    isShown: hash === nag.bodyHash,
    send: () => slack.update(workspaceId, { channelId, ts, body }),
    record: (held) => nagBodyStatement(db, held, nag, hash),
    restMs: REST_MS,
    retryMs: RETRY_MS,
  });
  if (error === null) return;
  return error === "message_not_found" ? settleDue(db, row) : parkDue(db, row, error);
}
