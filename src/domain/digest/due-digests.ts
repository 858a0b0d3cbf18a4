import { addCalendarDays, type Instant } from "../time/time.ts";
import type { DigestTime, DigestWeek } from "./digest.ts";
import { type DueDigest, digestOfWeek, lastDigest, nextDigest } from "./next-digest.ts";

/** So late a digest is still sent; later it is missed. */
const LATEST_MS = 24 * 3_600_000;
/** Weeks that are looked back at; longer ago, nobody misses a digest. */
const MOST_WEEKS = 26;

/**
 * The digests that are due at `now`, oldest first: those since its time was chosen, of weeks after the last one of which
 * something is known that is not yet to come. A week that is known is done, whatever became of its digest.
 */
export function dueDigests(
  time: DigestTime,
  { since, now, lastWeek }: { since: Instant; now: Instant; lastWeek: DigestWeek | null },
): readonly DueDigest[] {
  const due: DueDigest[] = [];
  let one = lastDigest(time, now);
  while (one.at > since && (lastWeek === null || one.week > lastWeek) && due.length < MOST_WEEKS) {
    due.unshift(one);
    const week = addCalendarDays(one.week, -7);
    one = { week, at: digestOfWeek(time, week) };
  }
  return due;
}

/** When a digest is due again: the first after `now` of a week of which nothing is known. */
export function digestAfter(time: DigestTime, now: Instant, lastWeek: DigestWeek | null): DueDigest {
  const next = nextDigest(time, now);
  if (lastWeek === null || next.week > lastWeek) return next;
  const week = addCalendarDays(lastWeek, 7);
  return { week, at: digestOfWeek(time, week) };
}

/** The digests that were due before this are too late. */
export function firstInTime(now: Instant): Instant {
  return new Date(Date.parse(now) - LATEST_MS + 1).toISOString();
}

export function isTooLate(dueAt: Instant, now: Instant): boolean {
  return dueAt < firstInTime(now);
}
