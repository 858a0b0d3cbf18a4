import { isGood } from "../drill/drill-note.ts";
import { isSettled } from "../evidence/settled.ts";
import type { Item, Review, Section } from "../review.ts";
import { dayIn, type Instant } from "../time/time.ts";

/** Counts over some items. `stale`: done, but on evidence or drills that do not hold any more, so not settled. */
export type Tally = {
  readonly total: number;
  readonly settled: number;
  readonly blocked: number;
  readonly waived: number;
  readonly stale: number;
  readonly unassigned: number;
  readonly overdue: number;
};

/** Why a `must` item stands between us and a go, worst first. */
export type ObstacleKind = "blocked" | "stale" | "drill" | "overdue" | "unassigned" | "open";
export type Obstacle = { readonly item: Item; readonly kind: ObstacleKind };

export type Readiness = {
  readonly tally: Tally;
  readonly sections: readonly { readonly section: Section; readonly tally: Tally }[];
  /** Unsettled `must` items, worst first. Empty: nothing blocks a go. */
  readonly obstacles: readonly Obstacle[];
};

const WORST_FIRST: readonly ObstacleKind[] = ["blocked", "stale", "drill", "overdue", "unassigned", "open"];

/** How far a review has come, seen at `now`. */
export function readinessOf(review: Review, now: Instant): Readiness {
  const today = dayIn(review.timeZone, now);
  const obstacles = review.items
    .filter((item) => item.level === "must" && !isSettled(item, now))
    .map((item) => ({ item, kind: obstacleKind(item, now, today) }))
    .sort(
      (a, b) => WORST_FIRST.indexOf(a.kind) - WORST_FIRST.indexOf(b.kind) || a.item.dueOn.localeCompare(b.item.dueOn),
    );
  return {
    tally: tally(review.items, now, today),
    sections: review.sections.map((section) => ({
      section,
      tally: tally(
        review.items.filter((item) => item.sectionId === section.id),
        now,
        today,
      ),
    })),
    obstacles,
  };
}

/** Whether an unsettled item's day has passed. `today` is the day in the review's zone. */
export function isOverdue(item: Item, now: Instant, today: string): boolean {
  return item.dueOn < today && !isSettled(item, now);
}

function obstacleKind(item: Item, now: Instant, today: string): ObstacleKind {
  if (item.status === "blocked") return "blocked";
  if (item.drills?.some((note) => !isGood(note, now))) return "drill";
  if (item.status === "done") return "stale";
  if (isOverdue(item, now, today)) return "overdue";
  return item.owner === null ? "unassigned" : "open";
}

function tally(items: readonly Item[], now: Instant, today: string): Tally {
  const count = (matches: (item: Item) => boolean) => items.filter(matches).length;
  return {
    total: items.length,
    settled: count((item) => isSettled(item, now)),
    blocked: count((item) => item.status === "blocked"),
    waived: count((item) => item.status === "waived"),
    stale: count((item) => item.status === "done" && !isSettled(item, now)),
    unassigned: count((item) => item.owner === null && !isSettled(item, now)),
    overdue: count((item) => isOverdue(item, now, today)),
  };
}
