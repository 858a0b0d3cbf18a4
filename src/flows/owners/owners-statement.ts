import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { Deps } from "../ports.ts";

/** Asks whether those who own something in a review are there still. */
export function ownersStatement(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  { id: reviewId, workspaceId }: Pick<Review, "id" | "workspaceId">,
  dueAt: Instant,
): Statement {
  const ask = { key: `owners/${reviewId}`, workspaceId, kind: "owners", reviewId, part: null };
  return markDueStatement(db, { ...ask, dueAt, askedAt: now(), mark: newId() });
}
