import { againOnConflict } from "../../store/again-on-conflict.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { noteLostRoles } from "./note-lost-roles.ts";

/** Roles were given anew, or somebody signed while they may have been: whose role is gone does not stand as signed. */
export function checkRoles(deps: Deps, row: DueRow): Promise<void> {
  const { db } = deps;
  return againOnConflict(async () => {
    const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
    if (review !== undefined) await noteLostRoles(deps, review);
    return settleDue(db, row);
  });
}
