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
  const reviewOf = new Map<string | null, Review>(reviews.map((review) => [review.id, review]));
  const memoriesOf = Map.groupBy(memories, ({ subject }) => subject);
  const silences = subjects.flatMap((subject) =>
    silenceOf(subject, reviewOf.get(subject.reviewId), memoriesOf.get(subject.key) ?? [], now),
  );
  return [...subjects, ...silences].sort(byUrgency);
}

function silenceOf(
  subject: Subject,
  review: Review | undefined,
  memories: readonly NagMemory[],
  now: string,
): readonly Subject[] {
  if (review === undefined || subject.reason.kind === "silent" || subject.to === review.lead) return [];
  // Of the ends of waivers, the lead hears anyway.
  if (subject.reason.kind === "waiver-ends-7" || subject.reason.kind === "waiver-ends-1") return [];
  const today = dayIn(review.timeZone, now);
  // Of a person their own; of a group, of whoever was reminded most. The lead's own memory is of another reminder.
  const about = memories.filter(
    ({ userId }) => userId !== review.lead && (subject.to.startsWith("S") || userId === subject.to),
  );
  const times = Math.max(0, ...about.map((memory) => ignoredOf(memory, subject, today)));
  if (!leadHears(times)) return [];
  const key = subject.key.startsWith("sign-off/") ? `silent/${subject.key}/${subject.to}` : `silent/${subject.key}`;
  const reason = { kind: "silent", who: subject.to, times, of: subject.reason } as const;
  return [{ ...subject, key, to: review.lead, reason }];
}
