import type { Actor } from "../domain/permissions.ts";
import type { Review } from "../domain/review.ts";
import { loadReview } from "../store/reviews/load-review.ts";
import { maySee } from "./may-see.ts";
import type { Deps } from "./ports.ts";

/** A review, for somebody who may see it; undefined otherwise, as if it were not there. */
export async function viewReview(
  deps: Deps,
  { workspaceId, reviewId, actor, here }: { workspaceId: string; reviewId: string; actor: Actor; here: string | null },
): Promise<Review | undefined> {
  const review = await loadReview(deps.db, workspaceId, reviewId);
  return review !== undefined && (await maySee(deps, { workspaceId, channelId: review.channelId, actor, here }))
    ? review
    : undefined;
}
