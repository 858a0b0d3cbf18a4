import { ownerGoneNote } from "../../../blocks/notes/owner-gone-note.ts";
import { isSettled } from "../../domain/evidence/settled.ts";
import { isClosed } from "../../domain/item/open-item.ts";
import type { Review } from "../../domain/review.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { ownerGonePart } from "../../store/messages/erase-from-messages.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { LOST_POST_MS, tryAgain } from "../due/try-again.ts";
import { tellOnce } from "../notes/tell-once.ts";
import type { Deps } from "../ports.ts";

/** Tells the lead, once for each, who owns something that is to be done and is deactivated, or not in the channel. */
export async function checkOwners(deps: Deps, row: DueRow): Promise<void> {
  const { db, now } = deps;
  const review = row.reviewId === null ? undefined : await loadReview(db, row.workspaceId, row.reviewId);
  if (review === undefined || isClosed(review)) return settleDue(db, row);
  const open = review.items.filter((item) => !isSettled(item, now()));
  const owners = new Set(open.flatMap(({ owner }) => (owner === null || owner.startsWith("S") ? [] : [owner])));
  for (const owner of owners) {
    const why = await whyGone(deps, review, owner);
    if (why === null) continue;
    const items = open.filter((item) => item.owner === owner);
    const told = await tellOnce(deps, review, {
      part: ownerGonePart(owner),
      to: review.lead,
      draw: (named) => ownerGoneNote(review, { owner, why, items, named }),
    });
    if (told.ok) continue;
    if (told.kind !== "refused") return tryAgain(deps, row, told, LOST_POST_MS);
    deps.log.warn({ reviewId: review.id, error: told.error }, "no lead could be told that an owner is gone");
  }
  return settleDue(db, row);
}

/** Where Slack does not say, nobody is gone. */
async function whyGone(
  { slack }: Pick<Deps, "slack">,
  { workspaceId, channelId }: Review,
  owner: string,
): Promise<"deactivated" | "not-in-channel" | null> {
  const person = await slack.person(workspaceId, owner);
  if (person?.kind === "deactivated") return "deactivated";
  return (await slack.isMember(workspaceId, channelId, owner)) === false ? "not-in-channel" : null;
}
