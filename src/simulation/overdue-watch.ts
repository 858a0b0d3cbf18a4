import type { Overdue } from "./journal.ts";
import type { World } from "./world/world.ts";

export type OverdueWatch = {
  /** Looks which items are overdue now. */
  readonly look: () => Promise<void>;
  readonly periods: () => readonly Overdue[];
};

/**
 * Writes down when items that block a launch are overdue, by looking at the rows: their day has passed in the review's
 * zone, nobody has settled them, and the review still waits for its decision.
 */
export function overdueWatch({ replicas, clock }: Pick<World, "replicas" | "clock">): OverdueWatch {
  const { db } = replicas[0].deps;
  const { items, reviews } = db.tables;
  const going = new Map<string, Overdue>();
  const over: Overdue[] = [];
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const now = Temporal.Instant.from(clock.now());
    const zones = new Map<string, { timeZone: string; today: string }>();
    for (const { id, state, timeZone } of await db.read.select().from(reviews)) {
      if (state !== "open") continue;
      zones.set(id, { timeZone, today: now.toZonedDateTimeISO(timeZone).toPlainDate().toString() });
    }
    const seen = new Set<string>();
    const since = clock.now();
    for (const { reviewId, id: itemId, data } of await db.read.select().from(items)) {
      const review = zones.get(reviewId);
      const isOpen = !["done", "not-applicable", "waived"].includes(data.status) || data.staleSince !== null;
      if (review === undefined || data.level !== "must" || !isOpen || data.dueOn >= review.today) continue;
      const key = `${reviewId}/${itemId}`;
      seen.add(key);
      const { timeZone } = review;
      if (!going.has(key)) going.set(key, { reviewId, itemId, title: data.title, timeZone, since, until: since });
    }
    for (const [key, period] of going) {
      const now = { ...period, until: clock.now() };
      if (seen.has(key)) going.set(key, now);
      else over.push(now);
      if (!seen.has(key)) going.delete(key);
    }
    isLooking = false;
  }
  return { look, periods: () => [...over, ...going.values()] };
}
