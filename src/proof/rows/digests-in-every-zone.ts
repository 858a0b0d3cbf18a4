import { clockMoves, digestFault } from "../digest-fault.ts";
import { HALF_HOURS } from "../half-hours.ts";
import type { Row } from "../row.ts";

const FIRST_WEEK = "2026-11-23";
/** 24 months. */
const WEEKS = 105;
const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
/** In these the clocks are moved at odd hours, by half an hour, or by offsets of three quarters. */
const ODD = ["America/Santiago", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Chatham"];

/**
 * T2: one digest a local week, however the clocks are moved. Zones whose clocks go alike in these months are one case: the
 * first of them is walked through week by week at each half hour of the days on which its clocks are moved (else of any
 * day), each other one at any half hour of any day. In process: it is the pure functions that the bot's digests come from.
 */
export const digestsInEveryZone: Row = {
  id: "T2",
  what: "a weekly digest at each half hour, in every time zone, over 24 months: one a local week",
  numbers: { full: ZONES.length, quick: 2 },
  run: async ({ count, random, onProgress }) => {
    const faults: (string | null)[] = [];
    const known = new Set<string>();
    const zones = [...ODD, ...random.shuffled(ZONES.filter((zone) => !ODD.includes(zone)))].slice(0, count);
    for (const [at, timeZone] of zones.entries()) {
      const moves = clockMoves(timeZone, FIRST_WEEK, WEEKS);
      const kind = clocksOf(timeZone, moves);
      const weekdays = new Set(moves.flatMap((move) => [move.subtract({ nanoseconds: 1 }).dayOfWeek, move.dayOfWeek]));
      if (weekdays.size === 0) weekdays.add(random.whole(1, 7));
      if (known.has(kind)) {
        const time = { weekday: random.whole(1, 7), time: random.pick(HALF_HOURS), timeZone };
        faults.push(digestFault(time, FIRST_WEEK, WEEKS));
      } else {
        for (const weekday of weekdays)
          for (const time of HALF_HOURS) faults.push(digestFault({ weekday, time, timeZone }, FIRST_WEEK, WEEKS));
      }
      known.add(kind);
      onProgress(at + 1);
    }
    return { tried: zones.length, failed: faults.filter((fault) => fault !== null) };
  },
};

/** The same for zones whose clocks show the same in all these weeks. */
function clocksOf(zone: string, moves: readonly Temporal.ZonedDateTime[]): string {
  const begin = Temporal.PlainDate.from(FIRST_WEEK).subtract({ weeks: 1 }).toZonedDateTime(zone).offset;
  return [begin, ...moves.map(({ epochMilliseconds, offset }) => `${epochMilliseconds} ${offset}`)].join(" ");
}
