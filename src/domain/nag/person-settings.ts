import type { Day, TimeZone } from "../time/time.ts";
import type { WorkingHours } from "../time/working-time.ts";

/** What somebody chose about their own reminders; null: what the workspace, or Slack, says. */
export type PersonSettings = {
  readonly hours: WorkingHours | null;
  readonly timeZone: TimeZone | null;
  /** No reminders up to and with this day. */
  readonly pausedUntil: Day | null;
  /** `direct`: one direct message. `channel`: a mention in the thread of the review. */
  readonly via: "direct" | "channel";
};

export const DEFAULT_PERSON: PersonSettings = { hours: null, timeZone: null, pausedUntil: null, via: "direct" };
