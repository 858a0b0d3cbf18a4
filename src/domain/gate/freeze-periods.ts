import type { Freeze, FreezeSession } from "../settings/workspace-settings.ts";
import { endOfDay, type Instant, startOfDay, type TimeZone } from "../time/time.ts";

/** When a freeze holds: from the first instant to the one that is the first after it. */
export type FreezePeriod = { readonly from: Instant; readonly until: Instant };

export function freezePeriods(freeze: Freeze): readonly FreezePeriod[] {
  if (freeze.kind === "window") {
    return [{ from: startOfDay(freeze.timeZone, freeze.from), until: endOfDay(freeze.timeZone, freeze.to) }];
  }
  return freeze.sessions.map((session) => ({
    from: instantOf(freeze.timeZone, session.day, session.opens, "earlier"),
    until: closing(freeze.timeZone, session),
  }));
}

function closing(zone: TimeZone, { day, opens, closes }: FreezeSession): Instant {
  const last = closes > opens ? day : Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return instantOf(zone, last, closes, "later");
}

/** A wall-clock time that the clocks skip or repeat is read so that the session is not cut short. */
function instantOf(zone: TimeZone, day: string, time: string, disambiguation: "earlier" | "later"): Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(zone, { disambiguation })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
