import type { Review } from "../../domain/review.ts";
import { viewReview } from "../../flows/view-review.ts";
import { type ListedReview, visibleReviews } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import type { Visitor } from "../knock/visit.ts";

/** The open reviews that somebody may see, next launch first: all of them, and those of the channel where they are. */
export async function reviewsInSight(
  { deps }: Door,
  { workspaceId, actor, channelId }: Visitor,
): Promise<{ readonly all: readonly ListedReview[]; readonly here: readonly ListedReview[] }> {
  const all = await visibleReviews(deps, { workspaceId, actor, here: channelId, state: "open" });
  return { all, here: all.filter((review) => review.channelId === channelId) };
}

/** The first of these reviews with their items, for somebody who may see them. */
export async function withTheirItems(
  { deps }: Door,
  { workspaceId, actor, channelId }: Visitor,
  heads: readonly ListedReview[],
): Promise<readonly Review[]> {
  const sight = { workspaceId, actor, here: channelId };
  const whole = await Promise.all(heads.slice(0, MOST).map(({ id }) => viewReview(deps, { ...sight, reviewId: id })));
  return whole.filter((review) => review !== undefined);
}

/** The items of more than this many reviews are not read for one command. */
const MOST = 50;
