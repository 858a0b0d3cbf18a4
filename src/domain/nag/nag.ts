import type { Day, Instant, TimeZone } from "../time/time.ts";
import type { Subject } from "./subject.ts";

/** What one reminder says, as it was when it was made. */
export type Nag = {
  /** The most urgent first. */
  readonly subjects: readonly Subject[];
  /** How many more there were. */
  readonly more: number;
  /** When its person can be reminded, for its last line. */
  readonly from: string;
  readonly to: string;
  readonly zone: TimeZone;
  /** Of the card under which it is said; null: in a direct message. */
  readonly threadTs: string | null;
};

/** What of an earlier reminder counts for the next one. */
export type EarlierNag = { readonly day: Day; readonly ts: string | null; readonly attemptedAt: Instant | null };

/** Longer than a short night, shorter than a day: so that no change of zone or clock brings two in one day. */
const LEAST_BETWEEN_MS = 20 * 3_600_000;

/** Whether somebody may get a reminder on this day of theirs, after those around it that they have got or may have got. */
export function mayNagOn(earlier: readonly EarlierNag[], day: Day, now: Instant): boolean {
  return earlier.every(({ day: other, ts, attemptedAt }) => {
    if (other === day) return false;
    if (ts === null && attemptedAt === null) return true;
    return attemptedAt === null || Math.abs(Date.parse(now) - Date.parse(attemptedAt)) >= LEAST_BETWEEN_MS;
  });
}
