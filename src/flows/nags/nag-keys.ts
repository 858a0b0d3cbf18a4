import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { NagKey } from "../../store/nags/nag-row.ts";
import type { Deps } from "../ports.ts";

type Marker = Pick<Deps, "db" | "now" | "newId">;

/** Asks who of a workspace is to be reminded. */
export function nagsStatement(deps: Marker, workspaceId: string, dueAt: Instant): Statement {
  return statement(deps, { key: `nags/${workspaceId}`, workspaceId, kind: "nags", part: null, dueAt });
}

/** Asks for one person's reminder of one day. Each has a row of its own, so that who cannot be reached delays nobody. */
export function sendStatement(deps: Marker, key: NagKey): Statement {
  return statement(deps, { key: keyOf(key), ...ofNag(key), kind: "nag-send", dueAt: deps.now() });
}

/** Asks for a reminder that was posted to be drawn anew. */
export function nagRenderStatement(deps: Marker, key: NagKey): Statement {
  return statement(deps, { key: `nag-render/${keyOf(key)}`, ...ofNag(key), kind: "nag-render", dueAt: deps.now() });
}

/** What marks the message in Slack, too. */
export function keyOf({ workspaceId, userId, day }: NagKey): string {
  return `nag/${workspaceId}/${userId}/${day}`;
}

/** Whose reminder a due row is about; null for one that says nothing of the kind. */
export function nagKeyOf({ workspaceId, part }: { workspaceId: string; part: string | null }): NagKey | null {
  const [userId, day] = part?.split("/") ?? [];
  return userId === undefined || day === undefined ? null : { workspaceId, userId, day };
}

function ofNag({ workspaceId, userId, day }: NagKey) {
  return { workspaceId, part: `${userId}/${day}` };
}

function statement(
  { db, now, newId }: Marker,
  ask: { key: string; workspaceId: string; kind: string; part: string | null; dueAt: Instant },
): Statement {
  return markDueStatement(db, { ...ask, reviewId: null, askedAt: now(), mark: newId() });
}
