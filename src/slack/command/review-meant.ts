import { releaseName } from "../../../blocks/words/review-words.ts";
import type { Review } from "../../domain/review.ts";
import type { ListedReview } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { noReviewNotice, severalReviewsNotice } from "../sentences.ts";
import { isSameName } from "./is-same-name.ts";
import { reviewsInSight, withTheirItems } from "./reviews-in-sight.ts";
import { reviewsOfService } from "./reviews-of-service.ts";

export type Meant = { readonly found: Review } | { readonly reply: Reply };

/**
 * The open review that somebody means: of the service (and version) that they named, else of this channel, else the only
 * one that they see. Where that is none or not clear, what to say instead. `command`: as it is written, for that sentence.
 */
export async function reviewMeant(
  door: Door,
  visit: Visitor,
  { service, version, command }: { service: string | null; version: string | null; command: string },
): Promise<Meant> {
  const { all, here } = await reviewsInSight(door, visit);
  if (service === null) return only(here.length > 0 ? here : all);
  const of = reviewsOfService(all, service);
  if ("reply" in of) return of;
  return only(of.named.filter((review) => version === null || isSameName(review.version, version)));

  async function only(heads: readonly ListedReview[]): Promise<Meant> {
    if (heads.length > 1) {
      return { reply: message(severalReviewsNotice(command, heads.map(releaseName)), "several-reviews") };
    }
    const [found] = await withTheirItems(door, visit, heads);
    return found === undefined ? { reply: message(noReviewNotice(), "no-review") } : { found };
  }
}
