import type { Actor } from "../domain/permissions.ts";
import { listReviews } from "../store/reviews/list-reviews.ts";
import type { ReviewHead } from "../store/reviews/review-head.ts";
import { onlyInSight } from "./only-in-sight.ts";
import type { Deps } from "./ports.ts";

/** A review as it is listed, without its items. */
export type ListedReview = ReviewHead;

/** The reviews that somebody may see, next launch first. `service`: only this one's. */
export async function visibleReviews(
  deps: Deps,
  {
    workspaceId,
    actor,
    here,
    state,
    service,
  }: { workspaceId: string; actor: Actor; here: string | null; state: "open" | "all"; service?: string },
): Promise<readonly ListedReview[]> {
  const heads = await listReviews(deps.db, workspaceId, service === undefined ? { state } : { state, service });
  const visible = await onlyInSight(deps, { workspaceId, actor, here }, heads, ({ channelId }) => channelId);
  return visible.toSorted((a, b) => a.launchOn.localeCompare(b.launchOn));
}
