import { waiverEndsNote } from "../../../blocks/notes/waiver-ends-note.ts";
import type { Item, Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { endWarnings } from "../../domain/waiver/end-warnings.ts";
import type { Waiver } from "../../domain/waiver/waiver.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { LOST_POST_MS, tryAgain } from "../due/try-again.ts";
import { tellOnce } from "../notes/tell-once.ts";
import type { Deps } from "../ports.ts";
import { type EndWarning, warningOf } from "./waiver-end-statements.ts";

/** A waiver ends soon: its item's owner and the lead are told, each once. One that ended or was renewed meanwhile is no news. */
export async function warnOfWaiverEnd(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const warning = warningOf(row.part);
  const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
  const item = review?.items.find(({ id }) => id === warning?.itemId);
  if (review === undefined || item === undefined || warning === null || !isNews(review, item, warning, now())) {
    return settleDue(db, row);
  }
  for (const recipient of recipientsOf(review, item)) {
    const told = await tellOnce(deps, review, {
      part: `waiver-ends/${row.part}/${recipient.as}`,
      to: recipient.id,
      draw: (to) => waiverEndsNote(review, item, { now: now(), to }),
    });
    if (told.ok) continue;
    if (told.kind !== "refused") return tryAgain(deps, row, told, LOST_POST_MS);
    deps.log.warn({ reviewId: review.id, part: row.part, error: told.error }, "nobody could be told of a waiver's end");
  }
  return settleDue(db, row);
}

type Recipient = { readonly as: "owner" | "lead"; readonly id: string };

function recipientsOf({ lead }: Review, { owner }: Item): readonly Recipient[] {
  const asLead: Recipient = { as: "lead", id: lead };
  return owner === null || owner === lead ? [asLead] : [{ as: "owner", id: owner }, asLead];
}

/** The waiver holds and ends on that day, and no later warning of it is due by now. */
function isNews(
  review: Review,
  item: Item,
  { days, expiresOn }: EndWarning,
  now: Instant,
): item is Item & { readonly waiver: Waiver } {
  const { waiver } = item;
  if (review.state === "cancelled" || waiver?.state !== "in-force" || waiver.expiresOn !== expiresOn) return false;
  const stillToCome = endWarnings(review.timeZone, expiresOn, now).length;
  return now < waiver.expiresAt && (days === 1 || stillToCome > 0);
}
