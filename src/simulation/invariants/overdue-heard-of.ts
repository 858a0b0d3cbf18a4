import type { Journal, Overdue, Post } from "../journal.ts";
import { kindOf } from "../post-kind.ts";

const WORKING_DAYS = 2;
/** So often it is looked what is overdue: it may have been so for as long when it is seen. */
const LOOKED_MS = 2 * 3_600_000;
const BEGIN = "09:00";
const END = "17:00";

/**
 * While an item that blocks a launch is overdue, a nag or a digest names it before two working days of the review's zone
 * are over. A day on which the bot was down, or that had begun before the item was overdue, is none of them.
 */
export function overdueHeardOf(journal: Journal): readonly string[] {
  return journal.overdue.flatMap((period) => {
    const deadline = deadlineOf(period, journal);
    if (period.until < deadline || journal.posts.some((post) => tells(post, period, deadline))) return [];
    return [`nobody heard of ${period.title} (${period.itemId}), overdue since ${period.since}, by ${deadline}`];
  });
}

function tells(post: Post, { reviewId, itemId, title, since }: Overdue, deadline: string): boolean {
  const begins = new Date(Date.parse(since) - LOOKED_MS).toISOString();
  if (post.at < begins || post.at > deadline || !["nag", "digest"].includes(kindOf(post))) return false;
  return (
    post.about.some((subject) => subject.reviewId === reviewId && subject.itemId === itemId) ||
    post.words.includes(title)
  );
}

function deadlineOf({ since, timeZone }: Overdue, { holidays, outage }: Journal): string {
  let day = Temporal.Instant.from(since).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let left = WORKING_DAYS; ; day = day.add({ days: 1 })) {
    const begins = instant(day, timeZone, BEGIN);
    const ends = instant(day, timeZone, END);
    const isDown = outage !== null && outage.from < ends && outage.until > begins;
    const isWorked = day.dayOfWeek <= 5 && !holidays.includes(day.toString());
    if (!isWorked || isDown || begins < since) continue;
    left -= 1;
    if (left === 0) return instant(day.add({ days: 1 }), timeZone, "00:00");
  }
}

function instant(day: Temporal.PlainDate, timeZone: string, plainTime: string): string {
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant().toString({ fractionalSecondDigits: 3 });
}
