import type { Review } from "../review.ts";
import { dayIn } from "../time/time.ts";
import { ignoredOf, leadHears, type NagMemory } from "./nag-memory.ts";
import { byUrgency, type Subject } from "./subject.ts";
import type { NagWorld } from "./subjects-of.ts";

/** Adds what leads are to hear of: things of their reviews of which somebody was reminded, twice and more, and nothing followed. */
export function withSilence(
  subjects: readonly Subject[],
  { reviews, now }: Pick<NagWorld, "reviews" | "now">,
  memories: readonly NagMemory[],
): readonly Subject[] {
  return [...subjects, ...subjects.flatMap((subject) => silenceOf(subject, reviews, memories, now))].sort(byUrgency);
}

function silenceOf(
  subject: Subject,
  reviews: readonly Review[],
  memories: readonly NagMemory[],
  now: string,
): readonly Subject[] {
  const review = reviews.find(({ id }) => id === subject.reviewId);
  if (review === undefined || subject.reason.kind === "silent" || subject.to === review.lead) return [];
  // Of the ends of waivers, the lead hears anyway.
  if (subject.reason.kind === "waiver-ends-7" || subject.reason.kind === "waiver-ends-1") return [];
  const today = dayIn(review.timeZone, now);
  // Of a person their own; of a group, of whoever was reminded most. The lead's own memory is of another reminder.
  const about = memories.filter(
    ({ userId, subject: key }) =>
      key === subject.key && userId !== review.lead && (subject.to.startsWith("S") || userId === subject.to),
  );
  const times = Math.max(0, ...about.map((memory) => ignoredOf(memory, subject, today)));
  if (!leadHears(times)) return [];
  const key = subject.key.startsWith("sign-off/") ? `silent/${subject.key}/${subject.to}` : `silent/${subject.key}`;
  const reason = { kind: "silent", who: subject.to, times, of: subject.reason } as const;
  return [{ ...subject, key, to: review.lead, reason }];
}
