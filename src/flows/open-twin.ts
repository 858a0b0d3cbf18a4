import type { StartRefusal } from "../domain/refusals.ts";
import type { Review } from "../domain/review.ts";
import { cardLinks } from "../store/messages/card-links.ts";
import { findOpenReview } from "../store/reviews/find-open-review.ts";
import type { Deps } from "./ports.ts";

type Release = Pick<Review, "workspaceId" | "service" | "version">;
export type AlreadyOpen = Extract<StartRefusal, { reason: "already-open" }>;

/** The open review that a release has already, as a refusal; undefined: it has none. */
export async function openTwin(
  { db }: Pick<Deps, "db">,
  { workspaceId, service, version }: Release,
): Promise<AlreadyOpen | undefined> {
  const open = await findOpenReview(db, workspaceId, service, version);
  if (open === undefined) return undefined;
  const links = await cardLinks(db, [open.id]);
  return {
    reason: "already-open",
    reviewId: open.id,
    service: open.service,
    version: open.version,
    channelId: open.channelId,
    lead: open.lead,
    permalink: links.get(open.id) ?? null,
  };
}
