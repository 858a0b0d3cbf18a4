import type { DrillKind } from "../../domain/drill/drill.ts";
import type { Day, Instant } from "../../domain/time/time.ts";
import type { Period } from "../journal.ts";

/** What is going to happen, whatever chance adds. */
export type Plan = {
  readonly name: string;
  readonly begins: Instant;
  readonly days: number;
  readonly outage: Period | null;
  readonly reviews: readonly PlannedReview[];
  readonly drills: readonly PlannedDrill[];
};

export type PlannedReview = {
  readonly service: string;
  readonly version: string;
  readonly template: string;
  readonly channelId: string;
  readonly lead: string;
  readonly startsAt: Instant;
  readonly launchOn: Day;
};

export type PlannedDrill = {
  readonly name: string;
  readonly kind: DrillKind;
  readonly everyDays: number;
  readonly owner: string;
  readonly services: readonly string[];
  readonly addedAt: Instant;
  /** How its runs go: `forgotten` after the first one, `failing` now and then. */
  readonly habit: "kept" | "failing" | "forgotten";
};
