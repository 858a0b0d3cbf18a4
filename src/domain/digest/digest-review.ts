import { freshnessOf } from "../evidence/freshness.ts";
import { isQuiet, quietDaysOf } from "../nag/is-quiet.ts";
import { ignoredOf, type NagMemory, namedInDigest } from "../nag/nag-memory.ts";
import type { Subject } from "../nag/subject.ts";
import { isOverdue, readinessOf, type Tally } from "../review/readiness.ts";
import type { Item, Review } from "../review.ts";
import { addDays, dayIn, type Instant } from "../time/time.ts";
import type { WorkingDays } from "../time/working-time.ts";
import type { DigestSnapshot } from "./digest.ts";

/** One review as its digest sees it. Items are in the order of the checklist. */
export type DigestReview = {
  readonly review: Review;
  readonly tally: Tally;
  /** How many more items are settled than in the digest before; null: it was not in that. */
  readonly gained: number | null;
  readonly overdue: readonly Item[];
  /** Not overdue, and nobody has touched them for so many working days. */
  readonly quiet: readonly { readonly item: Item; readonly workingDays: number }[];
  /** Done on evidence that goes stale within a week. */
  readonly ageing: readonly { readonly item: Item; readonly until: Instant }[];
  /** Their waivers end within a week. */
  readonly waived: readonly Item[];
  /** What somebody was reminded of four times and more, and nothing followed. */
  readonly ignored: readonly { readonly title: string; readonly who: string; readonly times: number }[];
};

export type DigestView = {
  readonly now: Instant;
  readonly week: WorkingDays;
  readonly quietAfter: number;
  /** How far the reviews were at the digest before; null: there was none. */
  readonly before: DigestSnapshot | null;
  /** What waits for somebody, and what is remembered of reminders of it. */
  readonly subjects: readonly Subject[];
  readonly memories: readonly NagMemory[];
};

const SOON_DAYS = 7;

export function digestReview(review: Review, view: DigestView): DigestReview {
  const { now, week, quietAfter, before } = view;
  const zone = review.timeZone;
  const today = dayIn(zone, now);
  const soon = addDays(now, SOON_DAYS);
  const { tally } = readinessOf(review, now);
  const was = before?.[review.id];
  const { items } = review;
  return {
    review,
    tally,
    gained: was === undefined ? null : tally.settled - was.settled,
    overdue: items.filter((item) => isOverdue(item, now, today)),
    quiet: items
      .filter((item) => !isOverdue(item, now, today) && isQuiet(item, { zone, now, week, quietAfter }))
      .map((item) => ({ item, workingDays: quietDaysOf(item, zone, now, week) })),
    ageing: items.flatMap((item) => {
      const freshness = freshnessOf(item, now);
      if (item.status !== "done" || freshness.state === "none" || freshness.state === "stale") return [];
      return freshness.until === null || freshness.until > soon ? [] : [{ item, until: freshness.until }];
    }),
    waived: items.filter(
      ({ status, waiver }) =>
        status === "waived" && waiver?.state === "in-force" && now < waiver.expiresAt && waiver.expiresAt <= soon,
    ),
    ignored: view.subjects.flatMap((subject) => ignoredSubject(subject, review, view)),
  };
}

function ignoredSubject(subject: Subject, { id, timeZone }: Review, { now, memories }: DigestView) {
  const { key, to, title } = subject;
  if (subject.reviewId !== id || subject.reason.kind === "silent") return [];
  const today = dayIn(timeZone, now);
  // Of a group it is whoever was reminded most.
  const most = memories
    .filter(({ subject: about, userId }) => about === key && (userId === to || to.startsWith("S")))
    .map((memory) => ({ title, who: memory.userId, times: ignoredOf(memory, subject, today) }))
    .sort((a, b) => b.times - a.times)[0];
  return most !== undefined && namedInDigest({ ignored: most.times }) ? [most] : [];
}
