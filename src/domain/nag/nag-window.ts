import { addCalendarDays, type Day, dayIn, type Instant, isTimeZone, type TimeZone } from "../time/time.ts";
import { isWorkingDay, type WorkingHours } from "../time/working-time.ts";
import type { PersonSettings } from "./person-settings.ts";

/** When somebody may be reminded: within their hours, in their zone, on a day that they work and are not away. */
export type PersonTime = {
  readonly zone: TimeZone;
  readonly hours: WorkingHours;
  /** Away up to and with this day. */
  readonly pausedUntil: Day | null;
  readonly isHoliday: (day: Day) => boolean;
};

/** When somebody may be reminded, by what they chose, what Slack says, and what counts for all. `elsewhere`: the zone where nobody says. */
export function personTime(
  person: PersonSettings,
  {
    slackZone,
    elsewhere,
    hours,
    isHoliday,
  }: { slackZone: TimeZone | null; elsewhere: TimeZone; hours: WorkingHours; isHoliday: (day: Day) => boolean },
): PersonTime {
  const known = slackZone !== null && isTimeZone(slackZone) ? slackZone : elsewhere;
  return {
    zone: person.timeZone ?? known,
    hours: person.hours ?? hours,
    pausedUntil: person.pausedUntil,
    isHoliday,
  };
}

export function isAway({ zone, pausedUntil }: PersonTime, now: Instant): boolean {
  return pausedUntil !== null && dayIn(zone, now) <= pausedUntil;
}

/** Longer than anybody may pause. */
const LONGEST_WAIT_DAYS = 400;

/** Whether somebody works at this instant. */
export function isWorkingAt(time: PersonTime, now: Instant): boolean {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(time.zone);
  const clock = there.toPlainTime().toString({ smallestUnit: "minute" });
  return worksOn(time, there.toPlainDate().toString()) && time.hours.from <= clock && clock < time.hours.to;
}

/** The next instant after `now` at which their working time begins; null: none within a year. */
export function nextWorkingTime(time: PersonTime, now: Instant): Instant | null {
  const today = dayIn(time.zone, now);
  for (let ahead = 0; ahead <= LONGEST_WAIT_DAYS; ahead++) {
    const day = addCalendarDays(today, ahead);
    if (!worksOn(time, day)) continue;
    const begins = beginningOf(time, day);
    // Hours that fall into the gap of a clock change do not exist on that day.
    if (begins > now && isWorkingAt(time, begins)) return begins;
  }
  return null;
}

function worksOn({ hours, pausedUntil, isHoliday }: PersonTime, day: Day): boolean {
  if (pausedUntil !== null && day <= pausedUntil) return false;
  return isWorkingDay({ days: hours.days, isHoliday }, day);
}

function beginningOf({ zone, hours }: PersonTime, day: Day): Instant {
  const plainTime = Temporal.PlainTime.from(hours.from);
  const begins = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime });
  // Where clocks skip that time, they work from the moment at which clocks go on.
  const isSkipped = !begins.toPlainTime().equals(plainTime);
  const first = isSkipped ? (begins.getTimeZoneTransition("previous") ?? begins) : begins;
  return first.toInstant().toString({ fractionalSecondDigits: 3 });
}
