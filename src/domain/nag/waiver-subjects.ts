import type { Review } from "../review.ts";
import { dayIn, daysBetween } from "../time/time.ts";
import type { Subject } from "./subject.ts";
import type { NagWorld } from "./subjects-of.ts";

/** So many calendar days before a waiver's last one, and again before its end, its item's owner and the lead hear. */
const FIRST_DAYS = 7;
const LAST_DAYS = 1;

/** Waivers that end soon, after the launch, too. */
export function waiverSubjects(review: Review, { now }: Pick<NagWorld, "now">): readonly Subject[] {
  if (review.state === "cancelled") return [];
  const today = dayIn(review.timeZone, now);
  return review.items.flatMap((item) => {
    const { waiver, owner, id: itemId, title, level } = item;
    if (item.status !== "waived" || waiver?.state !== "in-force" || waiver.expiresAt <= now) return [];
    const { expiresOn, expiresAt, approvedAt: changedAt } = waiver;
    const days = daysBetween(today, expiresOn);
    if (days > FIRST_DAYS) return [];
    const kind = days <= LAST_DAYS ? "waiver-ends-1" : "waiver-ends-7";
    const reason = { kind, expiresOn, expiresAt, days } as const;
    const key = `waiver/${review.id}/${itemId}`;
    const thing = { key, reviewId: review.id, itemId, otherId: null, title, level, reason, awaitedBy: [], changedAt };
    return [...new Set([owner ?? review.lead, review.lead])].map((to) => ({ ...thing, to }));
  });
}
