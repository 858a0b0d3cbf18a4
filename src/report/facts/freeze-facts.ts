import { freezePeriods } from "../../domain/gate/freeze-periods.ts";
import type { Review } from "../../domain/review.ts";
import type { Freeze } from "../../domain/settings/workspace-settings.ts";
import { endOfDay, type Instant, startOfDay } from "../../domain/time/time.ts";
import type { FreezeFact } from "../report.ts";

/** The freezes of the review's service that touch its launch day or hold at `asOf`, the first one first. */
export function freezeFacts(review: Review, freezes: readonly Freeze[], asOf: Instant): readonly FreezeFact[] {
  const dawn = startOfDay(review.timeZone, review.launchOn);
  const dusk = endOfDay(review.timeZone, review.launchOn);
  return freezes
    .filter(({ service }) => service === null || service === review.service)
    .flatMap((freeze) =>
      freezePeriods(freeze).map(({ from, until }) => ({
        name: freeze.name,
        service: freeze.service,
        from,
        until,
        onLaunchDay: from < dusk && dawn < until,
        now: from <= asOf && asOf < until,
      })),
    )
    .filter(({ onLaunchDay, now }) => onLaunchDay || now)
    .sort((a, b) => a.from.localeCompare(b.from));
}
