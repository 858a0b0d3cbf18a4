import type { ReviewEvent } from "../domain/events.ts";
import { evolve } from "../domain/evolve.ts";
import type { StartRefusal } from "../domain/refusals.ts";
import type { Review } from "../domain/review.ts";
import { loadMessages } from "../store/messages/load-messages.ts";
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
  const card = (await loadMessages(db, open.id)).find(({ part }) => part === "card");
  return {
    reason: "already-open",
    reviewId: open.id,
    service: open.service,
    version: open.version,
    channelId: open.channelId,
    lead: open.lead,
    permalink: card?.permalink ?? null,
  };
}

/** The release that a review would be of after these events. */
export function releaseAfter(review: Review, events: readonly ReviewEvent[]): Release {
  return events.reduce<Review>(
    (current, event) => evolve(current, { reviewId: review.id, seq: current.seq + 1, at: "", by: "", event }),
    review,
  );
}
