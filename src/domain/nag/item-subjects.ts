import { freshnessOf } from "../evidence/freshness.ts";
import { isSettled } from "../evidence/settled.ts";
import { isClosed } from "../item/open-item.ts";
import type { Item, Review } from "../review.ts";
import { dayIn, type Instant } from "../time/time.ts";
import { isWithinWorkingDays, type WorkingDays, workingDaysSince } from "../time/working-time.ts";
import { isQuiet, quietDaysOf } from "./is-quiet.ts";
import type { PlainReason, Subject } from "./subject.ts";
import type { NagWorld } from "./subjects-of.ts";

/** So many working days before its day, an item's owner hears of it. */
export const SOON_DAYS = 2;
/** The lead has so many working days to find owners before the first reminder. */
const GRACE_DAYS = 1;

/** What waits in the checklist of a review that is going on. */
export function itemSubjects(review: Review, world: NagWorld, week: WorkingDays): readonly Subject[] {
  if (isClosed(review)) return [];
  const { now } = world;
  const open = review.items.filter((item) => !isSettled(item, now));
  const own = new Map(open.map((item) => [item.id, ownReason(item, review, world, week)]));
  const roots = new Map(open.map((item) => [item.id, rootsOf(item, open).map(({ id }) => id)]));
  return open.flatMap((item) => {
    // Who waits does not hear; who is waited for does, even where nothing of their own is due.
    if (roots.get(item.id)?.length !== 0) return [];
    const waiting = open.filter(({ id }) => roots.get(id)?.includes(item.id) === true && own.get(id) !== null);
    const reason = own.get(item.id) ?? (waiting.length > 0 ? awaitedReason(item) : null);
    const titles = waiting.map(({ title }) => title);
    return reason === null ? [] : [{ ...subjectOf(item, review, reason), awaitedBy: titles }];
  });
}

/** The unsettled items that wait for nothing more, and that an item waits for, directly or through others; none: it does not wait. */
function rootsOf(item: Item, open: readonly Item[], seen: ReadonlySet<string> = new Set()): readonly Item[] {
  const below = open.filter(({ id }) => item.waitsFor.includes(id) && !seen.has(id));
  const passed = new Set([...seen, item.id]);
  return below.flatMap((other) => {
    const roots = rootsOf(other, open, passed);
    return roots.length === 0 ? [other] : roots;
  });
}

function ownReason(item: Item, review: Review, { now, settings }: NagWorld, week: WorkingDays): PlainReason | null {
  const today = dayIn(review.timeZone, now);
  if (item.status === "blocked" && item.blocked !== null && item.blocked.by !== null) {
    return { kind: "blocking", owner: item.owner, why: item.blocked.reason, since: item.blocked.since };
  }
  if (item.owner === null) return unownedReason(item, review, now, week);
  if (item.dueOn < today) return { kind: "overdue", dueOn: item.dueOn };
  if (item.status === "done") return { kind: "stale", until: staleUntil(item, now) };
  if (isWithinWorkingDays(week, today, item.dueOn, SOON_DAYS)) return { kind: "due-soon", dueOn: item.dueOn };
  const setting = { zone: review.timeZone, now, week, quietAfter: settings.quietDays };
  return isQuiet(item, setting) ? { kind: "quiet", workingDays: quietDaysOf(item, review.timeZone, now, week) } : null;
}

function unownedReason(item: Item, review: Review, now: Instant, week: WorkingDays): PlainReason | null {
  const today = dayIn(review.timeZone, now);
  if (item.status === "done") return { kind: "stale", until: staleUntil(item, now) };
  if (item.level !== "must") return null;
  if (item.dueOn < today) return { kind: "overdue", dueOn: item.dueOn };
  const idle = workingDaysSince(week, dayIn(review.timeZone, item.changedAt), today);
  return idle >= GRACE_DAYS || isWithinWorkingDays(week, today, item.dueOn, SOON_DAYS)
    ? { kind: "unassigned", dueOn: item.dueOn }
    : null;
}

function awaitedReason(item: Item): PlainReason {
  return item.owner === null ? { kind: "unassigned", dueOn: item.dueOn } : { kind: "awaited" };
}

function subjectOf(item: Item, review: Review, reason: PlainReason): Subject {
  const blocker = reason.kind === "blocking" ? (item.blocked?.by ?? null) : null;
  return {
    key: `item/${review.id}/${item.id}`,
    to: blocker ?? item.owner ?? review.lead,
    reviewId: review.id,
    itemId: item.id,
    otherId: null,
    title: item.title,
    level: item.level,
    reason,
    awaitedBy: [],
    changedAt: item.changedAt,
  };
}

function staleUntil(item: Item, now: Instant): Instant | null {
  const freshness = freshnessOf(item, now);
  return freshness.state === "stale" ? freshness.until : null;
}
