import type { Freeze } from "../settings/workspace-settings.ts";
import type { Instant } from "../time/time.ts";
import { freezePeriods } from "./freeze-periods.ts";

/** The first instant after the freeze that holds at `now`; null: it does not hold. */
export function frozenUntil(freeze: Freeze, now: Instant): Instant | null {
  const ends = freezePeriods(freeze)
    .filter(({ from, until }) => from <= now && now < until)
    .map(({ until }) => until)
    .sort();
  return ends.at(-1) ?? null;
}
