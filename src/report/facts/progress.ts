import type { Recorded } from "../../domain/events.ts";
import { isSettled } from "../../domain/evidence/settled.ts";
import { evolve } from "../../domain/evolve.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { ProgressPoint } from "../report.ts";

const DAY_MS = 86_400_000;
/** Of a review that stood for years, no more days are looked at one by one. */
const MOST_DAYS = 400;

/** How many items were settled after each event, and at each midnight (UTC), because evidence ages by itself. */
export function progressOf(log: readonly Recorded[], asOf: Instant): readonly ProgressPoint[] {
  const points: ProgressPoint[] = [];
  const add = (review: Review | undefined, at: Instant) => {
    if (review === undefined) return;
    const settled = review.items.filter((item) => isSettled(item, at)).length;
    const total = review.items.length;
    const last = points.at(-1);
    if (last?.at === at) points.pop();
    else if (last?.settled === settled && last.total === total && at !== asOf) return;
    points.push({ at, settled, total });
  };
  let review: Review | undefined;
  const days = midnights(log[0]?.at ?? asOf, asOf);
  for (const recorded of log) {
    while (days[0] !== undefined && days[0] < recorded.at) add(review, days.shift() ?? asOf);
    review = evolve(review, recorded);
    add(review, recorded.at);
  }
  for (const day of days) add(review, day);
  add(review, asOf);
  return points;
}

function midnights(from: Instant, to: Instant): Instant[] {
  const first = Math.floor(Date.parse(from) / DAY_MS) + 1;
  const last = Math.floor(Date.parse(to) / DAY_MS);
  const count = Math.max(0, Math.min(last - first + 1, MOST_DAYS));
  return Array.from({ length: count }, (_, index) => new Date((first + index) * DAY_MS).toISOString());
}
