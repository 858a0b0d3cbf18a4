import type { Day, Instant } from "../time/time.ts";
import { type WorkingDays, workingDaysAfter } from "../time/working-time.ts";
import { type Subject, urgencyOf } from "./subject.ts";

/** What is remembered of one subject and one person between reminders. */
export type NagMemory = {
  readonly userId: string;
  readonly subject: string;
  readonly reviewId: string | null;
  /** Reminders in a row that nothing has followed so far, the last one too. */
  readonly ignored: number;
  /** The person's day of the last one, when it was, and the kind of its reason. */
  readonly lastDay: Day | null;
  readonly lastAt: Instant | null;
  readonly lastKind: string | null;
  /** Not to be said before this day. */
  readonly snoozedUntil: Day | null;
  readonly snoozeReason: string | null;
};

/** So many working days lie between one reminder and the next, while nothing follows. */
const BACK_OFF = [1, 2, 3, 5, 8] as const;
const LEAD_AFTER = 2;
const DIGEST_AFTER = 4;

/** How many reminders of this subject nothing has followed. The one of today may still be answered. */
export function ignoredOf(
  memory: NagMemory | undefined,
  { changedAt }: Pick<Subject, "changedAt">,
  today: Day,
): number {
  if (memory === undefined || memory.lastAt === null || changedAt > memory.lastAt) return 0;
  return memory.lastDay !== null && memory.lastDay < today ? memory.ignored : Math.max(memory.ignored - 1, 0);
}

/** Whether somebody is to be told again on this day of theirs: not while it is snoozed unless it is overdue since, and each time after a longer rest. */
export function isDueAgain(memory: NagMemory | undefined, subject: Subject, today: Day, week: WorkingDays): boolean {
  if (memory === undefined) return true;
  const isSnoozed = memory.snoozedUntil !== null && today < memory.snoozedUntil;
  // A day to come was reached by a clock that ran ahead; until it comes nothing is known of it.
  if (memory.lastDay === null || memory.lastAt === null || today < memory.lastDay) return !isSnoozed;
  if (today === memory.lastDay) return false;
  if (isSnoozed || isNews(memory, subject)) return isNews(memory, subject);
  const isWorse = memory.lastKind !== null && urgencyOf(subject.reason.kind) < urgencyOf(memory.lastKind);
  if (isWorse || subject.changedAt > memory.lastAt) return true;
  // The end of a waiver is said once in its last week, and once before it.
  if (subject.reason.kind.startsWith("waiver-ends")) return false;
  const rest = BACK_OFF[Math.min(Math.max(memory.ignored, 1), BACK_OFF.length) - 1] ?? 1;
  return today >= workingDaysAfter(week, memory.lastDay, rest);
}

/** Whether something is overdue, or a waiver about to end, since its person heard of it last: they do not know that yet. */
export function isNews(memory: NagMemory | undefined, { reason, changedAt }: Subject): boolean {
  if (reason.kind === "waiver-ends-1")
    return memory?.lastKind !== reason.kind || memory.lastAt === null || changedAt > memory.lastAt;
  if (reason.kind !== "overdue") return false;
  const said = memory?.lastDay ?? null;
  return said === null || memory?.lastKind !== "overdue" || said <= reason.dueOn;
}

/** What is remembered once it was said. */
export function afterSaying(
  memory: NagMemory | undefined,
  subject: Subject,
  { userId, day, at }: { userId: string; day: Day; at: Instant },
): NagMemory {
  const wasFollowed = memory === undefined || memory.lastAt === null || subject.changedAt > memory.lastAt;
  const wasAhead = memory?.lastDay != null && day < memory.lastDay;
  return {
    userId,
    subject: subject.key,
    reviewId: subject.reviewId,
    ignored: wasFollowed ? 1 : memory.ignored + (wasAhead ? 0 : 1),
    lastDay: day,
    lastAt: at,
    lastKind: subject.reason.kind,
    snoozedUntil: null,
    snoozeReason: null,
  };
}

export function leadHears(ignored: number): boolean {
  return ignored >= LEAD_AFTER;
}

/** Whether the digest names a subject, after so many reminders that nothing followed. */
export function namedInDigest({ ignored }: Pick<NagMemory, "ignored">): boolean {
  return ignored >= DIGEST_AFTER;
}
