import type { Random } from "../random.ts";

/** Somebody clicks: milliseconds since the day began, and the messages that show it. */
export type DayClick = { readonly at: number; readonly messages: readonly string[] };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SECTIONS = 6;
const BEGINS_MS = 9 * HOUR_MS;
const ENDS_MS = 17 * HOUR_MS;
/** Of one review, by somebody who goes through their items. */
const CLICKS_A_DAY = 40;
/** In these minutes all reviews are gone through at once, each with a click in so many seconds. */
const MEETINGS_MS = [9.5 * HOUR_MS, 13 * HOUR_MS, 16 * HOUR_MS];
const MEETING_MS = 10 * MINUTE_MS;
const MEETING_GAP_S = 45;

/** A day of so many live reviews in one workspace: clicks now and then, and three meetings. A click shows in its section and on the card. */
export function clicksOfADay(reviews: number, random: Random): readonly DayClick[] {
  const clicks: DayClick[] = [];
  const click = (review: number, at: number) => {
    const section = `${review}/section-${random.whole(1, SECTIONS)}`;
    clicks.push({ at: Math.round(at), messages: [section, `${review}/card`] });
  };
  for (let review = 1; review <= reviews; review++) {
    const gap = (ENDS_MS - BEGINS_MS) / CLICKS_A_DAY;
    for (let at = BEGINS_MS + later(random, gap); at < ENDS_MS; at += later(random, gap)) click(review, at);
    for (const begins of MEETINGS_MS) {
      const between = MEETING_GAP_S * 1_000;
      for (let at = begins + later(random, between); at < begins + MEETING_MS; at += later(random, between)) {
        click(review, at);
      }
    }
  }
  return clicks.sort((a, b) => a.at - b.at);
}

/** The time to the next of things that come independently of each other. */
function later(random: Random, meanMs: number): number {
  return -Math.log(1 - random.next()) * meanMs;
}
