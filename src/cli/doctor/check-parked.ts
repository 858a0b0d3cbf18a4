import type { Database } from "../../store/database.ts";
import { listParked } from "../../store/due/list-parked.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { type Finding, note, ok } from "./finding.ts";
import { parkedAdvice } from "./parked-advice.ts";

const ABOUT = "messages";

/** What the bot gave up on in Slack, and why: messages of reviews that are going on, and whatever else was due. */
export async function checkParked(db: Database): Promise<readonly Finding[]> {
  const reviews = await listReviews(db, null);
  const parked = new Map<string, { reviewId: string | null; part: string | null; reason: string }>();
  for (const { key, reviewId, part, parked: reason } of await listParked(db, null)) {
    parked.set(part === null ? key : `${reviewId}/${part}`, { reviewId, part, reason: reason ?? "" });
  }
  for (const { id } of reviews) {
    for (const { part, parked: reason } of await loadMessages(db, id)) {
      if (reason !== null) parked.set(`${id}/${part}`, { reviewId: id, part, reason });
    }
  }
  if (parked.size === 0) return [ok(ABOUT, "None is parked.")];
  return [...parked.values()].map(({ reviewId, part, reason }) => {
    const review = reviews.find(({ id }) => id === reviewId);
    const what = part === null ? "Messages" : part === "card" ? "The card" : `The message \`${part}\``;
    const whose =
      review === undefined ? `of review ${reviewId ?? "unknown"}` : `of ${review.service} ${review.version}`;
    const where = review === undefined ? "" : ` in ${review.channelId}`;
    const verb = part === null ? "are" : "is";
    return note(ABOUT, `${what} ${whose}${where} ${verb} parked: ${reason}.`, parkedAdvice(reason));
  });
}
