import { Conflict } from "../../store/database.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { agingStatements } from "./aging-statements.ts";
import { noteAging } from "./note-aging.ts";

const ATTEMPTS = 50;

/** Something in a review may have run out by now: says so where it has, and asks to look again when the next thing does. */
export async function ageDue(deps: Deps, row: DueRow): Promise<void> {
  const { db } = deps;
  for (let attempt = 1; ; attempt++) {
    const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
    if (review === undefined) return settleDue(db, row);
    try {
      const aged = await noteAging(deps, review);
      await db.commit(agingStatements(deps, aged));
      return settleDue(db, row);
    } catch (error) {
      // Somebody saved in between.
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
