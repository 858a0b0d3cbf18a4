import type { Nag } from "../../domain/nag/nag.ts";
import { isDueAgain, type NagMemory } from "../../domain/nag/nag-memory.ts";
import { isWorkingAt } from "../../domain/nag/nag-window.ts";
import { type Day, dayIn, type Instant } from "../../domain/time/time.ts";
import type { Hearer } from "./hearers.ts";

/** More would not be read, and would not fit. */
const MOST_SUBJECTS = 12;

/** What somebody is to be reminded of at this instant; null: of nothing, or not now. `reviewId`: only of this review, where others read it too. */
export function nagFor(
  { userId, time, subjects }: Hearer,
  memories: readonly NagMemory[],
  now: Instant,
): { readonly day: Day; readonly nag: Nag } | null {
  if (!isWorkingAt(time, now)) return null;
  const day = dayIn(time.zone, now);
  const week = { days: time.hours.days, isHoliday: time.isHoliday };
  const due = subjects.filter((subject) => {
    const memory = memories.find((one) => one.userId === userId && one.subject === subject.key);
    return isDueAgain(memory, subject, day, week);
  });
  if (due.length === 0) return null;
  const { from, to } = time.hours;
  const said = due.slice(0, MOST_SUBJECTS);
  return { day, nag: { subjects: said, more: due.length - said.length, from, to, zone: time.zone, threadTs: null } };
}
