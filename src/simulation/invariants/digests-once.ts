import type { DigestEntry, Journal, Post } from "../journal.ts";
import { kindOf } from "../post-kind.ts";

const DAY_MS = 86_400_000;
/** Slack may ask to wait, and an answer may be lost. */
const SLOW_MS = 15 * 60_000;

/**
 * Each digest stands in its place once a local week, at its time, or within a day of it where the bot was down then; else it
 * is on record as missed, and the next one says so.
 */
export function digestsOnce(journal: Journal): readonly string[] {
  return journal.digests.flatMap((digest) =>
    weeksOf(digest, journal).flatMap((week) => wrongIn(week, digest, journal)),
  );
}

type Week = { readonly monday: string; readonly dueAt: string; readonly nextAt: string };

/** The weeks whose digest was due while it was on, and long enough before the end. */
function weeksOf({ timeZone, weekday, time, since }: DigestEntry, { ends }: Journal): readonly Week[] {
  const first = Temporal.Instant.from(since).toZonedDateTimeISO(timeZone).toPlainDate();
  const dueIn = (monday: Temporal.PlainDate) =>
    monday
      .add({ days: weekday - 1 })
      .toZonedDateTime({ timeZone, plainTime: time })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  const weeks: Week[] = [];
  for (let monday = first.subtract({ days: first.dayOfWeek - 1 }); ; monday = monday.add({ days: 7 })) {
    const dueAt = dueIn(monday);
    if (later(dueAt, DAY_MS) > ends) return weeks;
    if (dueAt > since) weeks.push({ monday: monday.toString(), dueAt, nextAt: dueIn(monday.add({ days: 7 })) });
  }
}

function wrongIn({ monday, dueAt, nextAt }: Week, digest: DigestEntry, journal: Journal): readonly string[] {
  const { posts, missed, outage } = journal;
  const { target } = digest;
  const name = `the digest of ${target} in the week of ${monday}, due ${dueAt},`;
  const mine = posts.filter((post) => isOf(post, digest));
  const found = mine.filter(({ at }) => at >= dueAt && at < nextAt);
  const isMissed = missed.some((one) => one.target === target && one.week === monday);
  const latest = latestFor(dueAt, outage);
  if (latest === null) {
    if (found.length > 0) return [`${name} was sent more than a day late`];
    if (!isMissed) return [`${name} was missed, but is not on record as missed`];
    const next = mine.find(({ at }) => at > dueAt);
    return next === undefined || /not sent/.test(next.words)
      ? []
      : [`${name} was missed, and the next does not say so`];
  }
  const [only, second] = found;
  if (only === undefined && !isAnythingGoing(digest, latest, journal)) return [];
  if (only === undefined) return [`${name} was never sent${isMissed ? ", and is on record as missed" : ""}`];
  if (second !== undefined) return [`${name} was sent at ${only.at} and again at ${second.at}`];
  if (only.at > latest) return [`${name} was sent only at ${only.at}`];
  return isMissed ? [`${name} was sent, and is on record as missed`] : [];
}

/** Until when it must have come; null: it cannot have, within a day. */
function latestFor(dueAt: string, outage: Journal["outage"]): string | null {
  if (outage === null || dueAt < outage.from || dueAt >= outage.until) return later(dueAt, SLOW_MS);
  return outage.until < later(dueAt, DAY_MS) ? later(outage.until, SLOW_MS) : null;
}

/** Whether the target had a review that was going on: without one there is nothing to say. */
function isAnythingGoing({ target }: DigestEntry, at: string, { reviews }: Journal): boolean {
  return reviews.some(
    ({ channelId, lead, from, until }) => [channelId, lead].includes(target) && from <= at && until > at,
  );
}

function isOf(post: Post, { target }: DigestEntry): boolean {
  return kindOf(post) === "digest" && post.channelId === (target.startsWith("U") ? `D${target}` : target);
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
