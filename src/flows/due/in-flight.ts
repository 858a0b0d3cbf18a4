import type { Instant } from "../../domain/time/time.ts";

/** A call may arrive so long after it was begun, whatever became of who made it: longer than a request may take. */
export const IN_FLIGHT_MS = 12_000;

/** For how long a call that was begun at `sentAt` may still arrive; 0: not any more, or a clock was moved since. */
export function inFlightMs(sentAt: Instant, now: Instant): number {
  const ms = Date.parse(sentAt) + IN_FLIGHT_MS - Date.parse(now);
  return ms > IN_FLIGHT_MS ? 0 : Math.max(ms, 0);
}
