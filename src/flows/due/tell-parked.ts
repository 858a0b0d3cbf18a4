import { parkedNote } from "../../../blocks/notes/parked-note.ts";
import { isClosed } from "../../domain/item/open-item.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { tellDirectly } from "../notes/tell-directly.ts";
import type { Deps } from "../ports.ts";
import { parkedCause } from "./parked-cause.ts";
import { LOST_POST_MS, tryAgain } from "./try-again.ts";

/** Tells the lead, once for each cause, that a review's messages stand still in Slack. Where Slack refuses that too, nobody is told. */
export async function tellParked(deps: Deps, row: DueRow): Promise<void> {
  const { workspaceId, reviewId, part: error } = row;
  const review = reviewId === null ? undefined : await loadReview(deps.db, workspaceId, reviewId);
  const cause = parkedCause(error ?? "");
  if (review === undefined || error === null || cause === "no-access" || isClosed(review))
    return settleDue(deps.db, row);
  const body = parkedNote(review, { cause, error });
  const told = await tellDirectly(deps, review, { part: `parked/${cause}`, to: review.lead, body });
  if (!told.ok && told.kind !== "refused") return tryAgain(deps, row, told, LOST_POST_MS);
  if (!told.ok) deps.log.warn({ reviewId, error: told.error }, "no lead could be told that messages are parked");
  return settleDue(deps.db, row);
}
