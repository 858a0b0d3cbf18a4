import { homeView } from "../../../blocks/home/home-view.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { homeBodyStatement } from "../../store/homes/home-body-statement.ts";
import { loadHome } from "../../store/homes/load-home.ts";
import { hashOf } from "../due/hash-of.ts";
import { later } from "../due/lease-time.ts";
import { showAnew } from "../due/show-anew.ts";
import type { Deps } from "../ports.ts";
import { viewHome } from "./view-home.ts";

/** Between two updates of one person's Home. */
const REST_MS = 5_000;
const RETRY_MS = 5_000;

/** Brings somebody's Home in line with what is so now; what stands there already is not sent again. */
export async function publishHome(deps: Deps, row: DueRow): Promise<void> {
  const { db, slack, now } = deps;
  const { workspaceId, part: userId } = row;
  const home = userId === null ? undefined : await loadHome(db, { workspaceId, userId });
  if (home === undefined) return settleDue(db, row);
  const view = homeView(await viewHome(deps, home), { page: home.page, now: now() });
  const bodyHash = hashOf(view);
  const error = await showAnew(deps, row, {
    isShown: bodyHash === home.bodyHash,
    send: () => slack.publishHome(workspaceId, home.userId, view),
    record: (held) => homeBodyStatement(db, held, { ...home, bodyHash, at: now() }),
    restMs: REST_MS,
    retryMs: RETRY_MS,
  });
  if (error === null) return;
  deps.log.warn({ workspaceId, error }, "a Home could not be drawn");
  return settleDue(db, row, { notBefore: later(now(), REST_MS) });
}
