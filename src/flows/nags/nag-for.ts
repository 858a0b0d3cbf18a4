import type { Nag } from "../../domain/nag/nag.ts";
import { isDueAgain, isNews, type NagMemory } from "../../domain/nag/nag-memory.ts";
import { isWorkingAt, nextWorkingTime } from "../../domain/nag/nag-window.ts";
import { byUrgency, type Subject, urgencyOf } from "../../domain/nag/subject.ts";
import { type Day, dayIn, type Instant } from "../../domain/time/time.ts";
import type { Hearer } from "./hearers.ts";

/** More would not be read, and would not fit. */
const MOST_SUBJECTS = 12;

/** `news`: so many of its first subjects are overdue since their person heard of them last. */
export type FoundNag = { readonly day: Day; readonly nag: Nag; readonly news: number };

/** What somebody is to be reminded of at this instant, news first; null: of nothing, or not now. */
export function nagFor(
  { userId, time, subjects }: Hearer,
  memories: readonly NagMemory[],
  now: Instant,
): FoundNag | null {
  if (!isWorkingAt(time, now)) return null;
  const day = dayIn(time.zone, now);
  const week = { days: time.hours.days, isHoliday: time.isHoliday };
  const own = new Map(memories.filter((one) => one.userId === userId).map((one) => [one.subject, one]));
  const memoryOf = ({ key }: Subject) => own.get(key);
  const due = subjects
    .map((subject) => atLast(subject, nextWorkingTime(time, now)))
    .filter((subject) => isDueAgain(memoryOf(subject), subject, day, week));
  if (due.length === 0) return null;
  // Where not all fit, what nobody knows yet comes first, and what was never said before what was: each gets its turn.
  const known = (subject: Subject) => Number(!isNews(memoryOf(subject), subject));
  const isOld = (subject: Subject) => Number(memoryOf(subject)?.lastKind === subject.reason.kind);
  const byTurn = due.toSorted(
    (a, b) =>
      known(a) - known(b) ||
      urgencyOf(a.reason.kind) - urgencyOf(b.reason.kind) ||
      isOld(a) - isOld(b) ||
      byUrgency(a, b),
  );
  const said = byTurn.slice(0, MOST_SUBJECTS).sort((a, b) => known(a) - known(b) || byUrgency(a, b));
  const { from, to } = time.hours;
  const nag = { subjects: said, more: due.length - said.length, from, to, zone: time.zone, threadTs: null };
  return { day, nag, news: said.filter((subject) => known(subject) === 0).length };
}

/** Who does not work again before a waiver ends hears its last warning now. `next`: when they do; null: not within a year. */
function atLast(subject: Subject, next: Instant | null): Subject {
  const { reason } = subject;
  if (reason.kind !== "waiver-ends-7" || (next !== null && next < reason.expiresAt)) return subject;
  return { ...subject, reason: { ...reason, kind: "waiver-ends-1" } };
}
