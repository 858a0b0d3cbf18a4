import type { Actor } from "../../domain/permissions.ts";
import { findReview } from "../../store/reviews/find-review.ts";
import { maySee } from "../may-see.ts";
import type { Deps } from "../ports.ts";
import { visibleReviews } from "../visible-reviews.ts";

/**
 * Which review somebody means: the newest of the release that they name, else of the service, of this channel or of all that
 * they see the only one that is open. Null: there is none, several are meant, or it is not for them to see.
 */
export async function reviewToReport(
  deps: Deps,
  wanted: {
    readonly workspaceId: string;
    readonly actor: Actor;
    readonly here: string | null;
    readonly service: string | null;
    readonly version: string | null;
  },
): Promise<string | null> {
  const { workspaceId, actor, here, service, version } = wanted;
  if (service !== null && version !== null) {
    if (`${service}${version}`.includes("\0")) return null;
    const review = await findReview(deps.db, workspaceId, service, version);
    const place = { workspaceId, channelId: review?.channelId ?? "", actor, here };
    return review !== undefined && (await maySee(deps, place)) ? review.id : null;
  }
  const sight = { workspaceId, actor, here, state: "open" as const };
  const seen = await visibleReviews(deps, service === null ? sight : { ...sight, service });
  const inChannel = seen.filter(({ channelId }) => channelId === here);
  const [only, ...others] = service === null && inChannel.length > 0 ? inChannel : seen;
  return only === undefined || others.length > 0 ? null : only.id;
}
