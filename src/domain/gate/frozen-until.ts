import type { Freeze, FreezeSession } from "../settings/workspace-settings.ts";
import { dayIn, endOfDay, type Instant, type TimeZone } from "../time/time.ts";

/** The first instant after the freeze that holds at `now`; null: it does not hold. */
export function frozenUntil(freeze: Freeze, now: Instant): Instant | null {
  if (freeze.kind === "window") {
    const today = dayIn(freeze.timeZone, now);
    return freeze.from <= today && today <= freeze.to ? endOfDay(freeze.timeZone, freeze.to) : null;
  }
  const ends = freeze.sessions
    .map((session) => ({ from: opening(freeze.timeZone, session), to: closing(freeze.timeZone, session) }))
    .filter(({ from, to }) => from <= now && now < to)
    .map(({ to }) => to)
    .sort();
  return ends.at(-1) ?? null;
}

function opening(zone: TimeZone, { day, opens }: FreezeSession): Instant {
  return instantOf(zone, day, opens, "earlier");
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
