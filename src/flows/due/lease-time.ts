import type { Instant } from "../../domain/time/time.ts";

/** How long a worker may be silent before another takes its work over. */
export const LEASE_MS = 8_000;
/** So often it says that it is still at work, however long a call to Slack takes. */
export const BEAT_MS = 2_000;

export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}
