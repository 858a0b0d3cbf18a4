import { addCalendarDays, type Day, type TimeZone } from "../domain/time/time.ts";
import type { Random } from "../simulation/random.ts";
import { HALF_HOURS } from "./half-hours.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `offMs`: by how much the clock is wrong; null: it stands still. */
export const JUMPS = [
  { name: "−1 h", offMs: -HOUR_MS },
  { name: "+1 h", offMs: HOUR_MS },
  { name: "+30 d", offMs: 30 * 24 * HOUR_MS },
  { name: "frozen", offMs: null },
] as const;

export type ClockCase = {
  readonly jump: (typeof JUMPS)[number];
  readonly zone: TimeZone;
  /** The day on which the clock jumps, Monday to Friday. */
  readonly day: Day;
  /** Of the channels' digest, on that day of the week. */
  readonly digestAt: string;
  /** Milliseconds since 1970 of the right time. `rightAt` null: the clock is never set right. */
  readonly wrongAt: number;
  readonly rightAt: number | null;
  /** A clock that stood still goes on from where it stood. */
  readonly goesOn: boolean;
  /** When the work is looked at, `wrongAt` and `rightAt` among them. */
  readonly looks: readonly number[];
};

const ZONES = Intl.supportedValuesOf("timeZone");
const FIRST_MONDAY = "2027-01-04";
const WEEKS = 52;
const LONG = { days: [1, 2, 3, 7], hours: [3, 8.5, 9.5, 10.7, 13, 16.4, 20] };
const SHORT = { days: [1], hours: [9.5, 10.7] };
/** The clock is wrong for so many hours. */
const WRONG_FOR = [0.5, 3, 20, 30];

/** A clock that jumps at a time of day and in a zone of which nobody thought. `isLong`: it is followed for a week and not for a day. */
export function drawClockCase(random: Random, number: number, isLong: boolean): ClockCase {
  const jump = JUMPS[number % JUMPS.length] ?? JUMPS[0];
  const zone = random.pick(ZONES);
  const day = addCalendarDays(FIRST_MONDAY, 7 * random.whole(0, WEEKS) + random.whole(0, 4));
  const digestAt = random.pick(HALF_HOURS);
  const at = (which: Day, hours: number) =>
    Temporal.PlainDate.from(which).toZonedDateTime(zone).epochMilliseconds + Math.round(hours * HOUR_MS);
  const digest = Number(digestAt.slice(0, 2)) + Number(digestAt.slice(3)) / 60;
  const near = random.whole(1, 55) / 60;
  // Right after the reminder or the digest, right before one of them, or at any time.
  const hours = random.pick([9 + near, digest + near, 9 - near, Math.max(digest - near, 0), 24 * random.next()]);
  const wrongAt = at(day, hours);
  const isSetRight = jump.offMs === null || random.chance(0.7);
  const rightAt = isSetRight ? wrongAt + random.pick(isLong ? WRONG_FOR : [1]) * HOUR_MS : null;
  const { days, hours: later } = isLong ? LONG : SHORT;
  const looks = [
    ...(isLong ? Array.from({ length: 24 }, (_, hour) => at(day, hour + 0.05)) : [at(day, 9.5), at(day, 10.7)]),
    ...(isLong ? [10, 35, 70].map((minutes) => wrongAt + minutes * MINUTE_MS) : []),
    ...days.flatMap((after) => later.map((hour) => at(addCalendarDays(day, after), hour))),
    wrongAt,
    ...(rightAt === null ? [] : [rightAt]),
  ];
  const goesOn = random.chance(0.5);
  return { jump, zone, day, digestAt, wrongAt, rightAt, goesOn, looks: [...new Set(looks)].sort((a, b) => a - b) };
}
