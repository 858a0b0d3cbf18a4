import type { DigestEntry } from "../journal.ts";
import { CHANNELS } from "./people.ts";
import type { Plan } from "./plan.ts";

/**
 * Two channels want their digests at times of their own, from the first day on: one at an hour that the clocks skip in
 * March, one on a Tuesday, when it is late after the outage but not too late.
 */
export const CHOSEN_TIMES = [
  { target: "C1EUROPE", time: { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" } },
  { target: "C2AMERICAS", time: { weekday: 2, time: "09:00", timeZone: "America/New_York" } },
] as const;

const MONDAY_MORNING = { weekday: 1, time: "09:00" };

/** Who is promised a digest: those channels, and every channel and lead of a review from its first one on. */
export function expectedDigests({ begins, reviews }: Plan): readonly DigestEntry[] {
  const expected = new Map<string, DigestEntry>(
    CHOSEN_TIMES.map(({ target, time }) => [target, { target, ...time, since: begins }]),
  );
  for (const { channelId, lead, startsAt: since } of reviews.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const timeZone = CHANNELS.find(({ id }) => id === channelId)?.timeZone ?? "UTC";
    for (const target of [channelId, lead]) {
      if (!expected.has(target)) expected.set(target, { target, ...MONDAY_MORNING, timeZone, since });
    }
  }
  return [...expected.values()];
}
