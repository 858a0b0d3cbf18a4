import type { Nag } from "../../domain/nag/nag.ts";
import { isDueAgain, type NagMemory } from "../../domain/nag/nag-memory.ts";
import { isWorkingAt } from "../../domain/nag/nag-window.ts";
import { byUrgency, type Subject, urgencyOf } from "../../domain/nag/subject.ts";
import { type Day, dayIn, type Instant } from "../../domain/time/time.ts";
import type { Hearer } from "./hearers.ts";

/** More would not be read, and would not fit. */
const MOST_SUBJECTS = 12;

/** What somebody is to be reminded of at this instant; null: of nothing, or not now. */
export function nagFor(
  { userId, time, subjects }: Hearer,
  memories: readonly NagMemory[],
  now: Instant,
): { readonly day: Day; readonly nag: Nag } | null {
  if (!isWorkingAt(time, now)) return null;
  const day = dayIn(time.zone, now);
  const week = { days: time.hours.days, isHoliday: time.isHoliday };
  const memoryOf = ({ key }: Subject) => memories.find((one) => one.userId === userId && one.subject === key);
  const due = subjects.filter((subject) => isDueAgain(memoryOf(subject), subject, day, week));
  if (due.length === 0) return null;
  // Where not all fit, what was never said comes before what was: each gets its turn.
  const isOld = (subject: Subject) => Number(memoryOf(subject)?.lastKind === subject.reason.kind);
  const byTurn = due.toSorted(
    (a, b) => urgencyOf(a.reason.kind) - urgencyOf(b.reason.kind) || isOld(a) - isOld(b) || byUrgency(a, b),
  );
  const { from, to } = time.hours;
  const said = byTurn.slice(0, MOST_SUBJECTS).sort(byUrgency);
  return { day, nag: { subjects: said, more: due.length - said.length, from, to, zone: time.zone, threadTs: null } };
}
