import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { HomeKey } from "../../store/homes/home-row.ts";
import type { Deps } from "../ports.ts";

/** Asks for somebody's Home to be drawn anew. */
export function homeStatement(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  { workspaceId, userId }: HomeKey,
): Statement {
  const ask = { key: `home/${workspaceId}/${userId}`, workspaceId, kind: "home", reviewId: null, part: userId };
  return markDueStatement(db, { ...ask, dueAt: now(), askedAt: now(), mark: newId() });
}
