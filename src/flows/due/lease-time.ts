import type { Instant } from "../../domain/time/time.ts";

/** How long a worker may be silent before another takes its work over. Longer than a call to Slack may take. */
export const LEASE_MS = 20_000;

export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}
