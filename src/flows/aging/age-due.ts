import { againOnConflict } from "../../store/again-on-conflict.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { noteDrills } from "../drills/note-drills.ts";
import type { Deps } from "../ports.ts";
import { agingStatements } from "./aging-statements.ts";
import { noteAging } from "./note-aging.ts";

/** Something in a review may have run out by now: says so where it has, and asks to look again when the next thing does. */
export function ageDue(deps: Deps, row: DueRow): Promise<void> {
  const { db } = deps;
  return againOnConflict(async () => {
    const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
    if (review !== undefined)
      await db.commit(agingStatements(deps, await noteDrills(deps, await noteAging(deps, review))));
    return settleDue(db, row);
  });
}
