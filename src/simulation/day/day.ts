import { randomOf } from "../random.ts";
import { clicksOfADay } from "./clicks-of-a-day.ts";
import { daySummary } from "./day-summary.ts";
import { playDay } from "./play-day.ts";
import { playForeseen } from "./play-foreseen.ts";

/** How long clicks wait to be seen, on a day on which Slack allows fewer updates than there are messages to update. */
export const DAY = { name: "day", reviews: 50 } as const;

/** Plays the day, and says how it went. */
export async function simulateDay(seed: number): Promise<string> {
  const clicks = clicksOfADay(DAY.reviews, randomOf(seed, DAY.name));
  return daySummary(await playDay(clicks), playForeseen(clicks), { reviews: DAY.reviews, seed });
}
