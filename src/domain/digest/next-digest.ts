import { addCalendarDays, type Day, dayIn, type Instant } from "../time/time.ts";
import type { DigestTime, DigestWeek } from "./digest.ts";

/** A digest of one local week. */
export type DueDigest = { readonly week: DigestWeek; readonly at: Instant };

/**
 * When the digest of a local week is due. A time that the clocks skip counts by the offset before they moved (02:30 is 03:30
 * then), so that no week loses its digest; one that they repeat counts the first time.
 */
export function digestOfWeek({ weekday, time, timeZone }: DigestTime, monday: DigestWeek): Instant {
  return Temporal.PlainDate.from(monday)
    .add({ days: weekday - 1 })
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** The first digest after an instant. */
export function nextDigest(time: DigestTime, after: Instant): DueDigest {
  // Begins a week early: where a zone skips a whole day, a Sunday's digest is due on the Monday of the next week.
  return following(time, addCalendarDays(mondayOf(dayIn(time.timeZone, after)), -WEEK), after);
}

/** The digest that was due last, at an instant or before it. */
export function lastDigest(time: DigestTime, at: Instant): DueDigest {
  const week = addCalendarDays(nextDigest(time, at).week, -WEEK);
  return { week, at: digestOfWeek(time, week) };
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): DigestWeek {
  return addCalendarDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

const WEEK = 7;

function following(time: DigestTime, week: DigestWeek, after: Instant): DueDigest {
  const at = digestOfWeek(time, week);
  return at > after ? { week, at } : following(time, addCalendarDays(week, WEEK), after);
}
