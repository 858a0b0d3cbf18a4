import type { Drill, DrillStanding } from "../drill/drill.ts";
import { drillStanding } from "../drill/drill-standing.ts";
import type { Review } from "../review.ts";
import { addDays, type Day, dayIn, daysBetween, type Instant, type TimeZone } from "../time/time.ts";
import type { DigestSnapshot, DigestWeek } from "./digest.ts";
import { type DigestReview, type DigestView, digestReview } from "./digest-review.ts";

/** What a digest says. */
export type WeeklyDigest = {
  /** `channel`: over its reviews. `lead`: over those that somebody leads. */
  readonly of: "channel" | "lead";
  readonly week: DigestWeek;
  readonly timeZone: TimeZone;
  /** The day of the digest before; null: there was none. */
  readonly since: Day | null;
  /** Earliest launch first; at least one. */
  readonly reviews: readonly DigestReview[];
  /** Due within a week, or not in order. */
  readonly drills: readonly { readonly drill: Drill; readonly standing: DrillStanding }[];
  /** Those that launch within 14 days. */
  readonly launches: readonly Review[];
  /** When the digests were due that were not sent. */
  readonly missed: readonly Day[];
  /** Nothing changed, and nothing asks for anything within the week. */
  readonly isQuiet: boolean;
};

export type DigestSources = DigestView &
  Pick<WeeklyDigest, "of" | "timeZone" | "since" | "missed"> & {
    readonly ofWeek: DigestWeek;
    /** Those that are going on. */
    readonly reviews: readonly Review[];
    readonly drills: readonly Drill[];
  };

const DRILL_SOON_DAYS = 7;
const LAUNCH_SOON_DAYS = 14;

/** Null: no review is going on, so there is nothing to say. */
export function weeklyDigest(sources: DigestSources): WeeklyDigest | null {
  const { of, ofWeek, timeZone, since, missed, now } = sources;
  if (sources.reviews.length === 0) return null;
  const reviews = sources.reviews
    .map((review) => digestReview(review, sources))
    .sort(
      ({ review: a }, { review: b }) =>
        a.launchOn.localeCompare(b.launchOn) || a.service.localeCompare(b.service) || a.id.localeCompare(b.id),
    );
  const drills = sources.drills
    .filter(({ services }) => services.length === 0 || reviews.some(({ review }) => services.includes(review.service)))
    .map((drill) => ({ drill, standing: drillStanding(drill, now) }))
    .filter(({ standing }) => needsCare(standing, now));
  const launches = reviews.map(({ review }) => review).filter((review) => isSoon(review, now));
  const isCalm = drills.length + launches.length + missed.length === 0 && reviews.every(isUnchanged);
  return { of, week: ofWeek, timeZone, since, reviews, drills, launches, missed, isQuiet: isCalm };
}

/** How far each review is, for the digest after this one. */
export function snapshotOf({ reviews }: WeeklyDigest): DigestSnapshot {
  return Object.fromEntries(
    reviews.map(({ review, tally: { settled, total } }) => [review.id, { settled, total }] as const),
  );
}

function needsCare(standing: DrillStanding, now: Instant): boolean {
  return standing.state !== "good" || standing.until <= addDays(now, DRILL_SOON_DAYS);
}

function isSoon({ launchOn, timeZone }: Review, now: Instant): boolean {
  const days = daysBetween(dayIn(timeZone, now), launchOn);
  return days >= 0 && days <= LAUNCH_SOON_DAYS;
}

function isUnchanged({ gained, overdue, quiet, ageing, waived, ignored }: DigestReview): boolean {
  return gained === 0 && overdue.length + quiet.length + ageing.length + waived.length + ignored.length === 0;
}
