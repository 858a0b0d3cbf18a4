import type { DigestTime } from "../domain/digest/digest.ts";
import { digestOfWeek, lastDigest, nextDigest } from "../domain/digest/next-digest.ts";
import { addCalendarDays, type Day } from "../domain/time/time.ts";

const WEEK_MS = 7 * 86_400_000;

/**
 * What is wrong with a digest over some weeks, each asked for at the moment of the one before; null when each local week has
 * exactly one, when the clock on its wall first shows the time. The wall is read by Intl, and not by Temporal as the digests are.
 */
export function digestFault(time: DigestTime, firstWeek: Day, weeks: number): string | null {
  const { timeZone } = time;
  let now = digestOfWeek(time, addCalendarDays(firstWeek, -7));
  for (let count = 0; count < weeks; count++) {
    const wanted = addCalendarDays(firstWeek, 7 * count);
    const { week, at } = nextDigest(time, now);
    const where = `${timeZone}, weekday ${time.weekday} ${time.time}, week ${wanted}`;
    if (week !== wanted) return `${where}: ${week} instead`;
    const wall = `${addCalendarDays(wanted, time.weekday - 1)}T${time.time}`;
    const ms = Date.parse(at);
    if (onTheWall(timeZone, ms) !== wall && !isSkipped(timeZone, wall, ms))
      return `${where}: due at ${at}, when the clock shows ${onTheWall(timeZone, ms)}`;
    const earlier = [30, 60, 120].find((minutes) => onTheWall(timeZone, ms - minutes * 60_000) === wall);
    if (earlier !== undefined) return `${where}: the clock shows it ${earlier} minutes before ${at}, too`;
    // Where no clock was moved since, asking at other moments tells nothing new.
    if (count === 0 || count === weeks - 1 || ms - Date.parse(now) !== WEEK_MS) {
      const again = lastDigest(time, at);
      if (again.week !== wanted || again.at !== at) return `${where}: not found again from ${at}`;
      const justBefore = new Date(ms - 1).toISOString();
      if (nextDigest(time, justBefore).at !== at) return `${where}: not due to who asks a moment before ${at}`;
    }
    now = at;
  }
  return null;
}

/** Where the clocks of a zone are moved in the weeks that begin on a Monday. */
export function clockMoves(zone: string, firstWeek: Day, weeks: number): readonly Temporal.ZonedDateTime[] {
  const moves: Temporal.ZonedDateTime[] = [];
  const begin = Temporal.PlainDate.from(firstWeek);
  const end = begin.add({ weeks }).toZonedDateTime(zone);
  let at = begin.toZonedDateTime(zone).getTimeZoneTransition("next");
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    moves.push(at);
    at = at.getTimeZoneTransition("next");
  }
  return moves;
}

const walls = new Map<string, Intl.DateTimeFormat>();

/** `2027-03-28T03:30`: what a clock on the wall shows. */
function onTheWall(zone: string, ms: number): string {
  const wall =
    walls.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  walls.set(zone, wall);
  return wall.format(ms).replace(" ", "T");
}

/** Whether no clock shows this time within hours of the moment. */
function isSkipped(zone: string, wall: string, ms: number): boolean {
  for (let minutes = -180; minutes <= 180; minutes += 5) {
    if (onTheWall(zone, ms + minutes * 60_000) === wall) return false;
  }
  return true;
}
