import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { Deps } from "../ports.ts";

/** Asks for the digests of a channel or a lead to be looked at; one week's is sent once, however often that is asked for. */
export function digestDueStatement(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  { workspaceId, target }: { workspaceId: string; target: string },
  dueAt: Instant,
): Statement {
  const key = `digest/${workspaceId}/${target}`;
  const ask = { key, workspaceId, kind: "digest", reviewId: null, part: target };
  return markDueStatement(db, { ...ask, dueAt, askedAt: now(), mark: newId() });
}
