import type { Instant } from "../time/time.ts";

/** A recurring rehearsal: a backup restore, or a failover. */
export type DrillKind = "restore" | "failover";

export const DRILL_KINDS: readonly DrillKind[] = ["restore", "failover"];

export type Drill = {
  readonly id: string;
  readonly workspaceId: string;
  /** Unique among the drills of its workspace that are not retired: `orders-db-restore`. */
  readonly name: string;
  readonly kind: DrillKind;
  /** A run counts for so many days after it ended. */
  readonly everyDays: number;
  /** Slack id of a person or a user group. */
  readonly owner: string;
  /** Target of the recovery time, in seconds; null: none. */
  readonly rtoSeconds: number | null;
  /** Target of the recovery point, in seconds; null: none. */
  readonly rpoSeconds: number | null;
  /** The services whose reviews depend on it; empty: all of the workspace. */
  readonly services: readonly string[];
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly retiredAt: Instant | null;
  /** The run that ended last; null: there was none. */
  readonly lastRun: DrillRun | null;
  /** The last one that succeeded within its targets. */
  readonly lastSuccess: DrillRun | null;
};

export type DrillAssertion = { readonly name: string; readonly expected: string; readonly found: string };

/** What was seen in one run. */
export type DrillRun = {
  readonly id: string;
  readonly drillId: string;
  /** When the backup was taken that was restored; null: not of a failover, or nobody said. */
  readonly backupAt: Instant | null;
  /** When the recovery began and ended. */
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  /** The moment of the (rehearsed) incident; null: nobody said. */
  readonly incidentAt: Instant | null;
  /** Of the newest row that came back; null: nobody looked. */
  readonly newestRowAt: Instant | null;
  readonly assertions: readonly DrillAssertion[];
  /** Where it was restored to: `scratch database on db-7`. Empty: nobody said. */
  readonly environment: string;
  /** Who did it: a Slack id, or a name as a job gives it. */
  readonly operator: string;
  readonly witness: string | null;
  /** Link to what shows it. */
  readonly evidence: string | null;
  readonly result: "succeeded" | "failed";
  /** Why it failed, or what else there is to say. Empty: nothing. */
  readonly note: string;
  /** Recovery time, finish − start, in seconds. */
  readonly rtoSeconds: number;
  /** Recovery point, incident − newest row, in seconds; null: it cannot be computed. */
  readonly rpoSeconds: number | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
};

/** How a drill stands: `good` until `until`, or why it is not. `overdue` since its deadline. */
export type DrillStanding =
  | { readonly state: "good"; readonly until: Instant }
  | { readonly state: "never-run"; readonly since: Instant }
  | {
      readonly state: "failed";
      readonly at: Instant;
      readonly why: "result" | "assertions" | "rto" | "rpo" | "rpo-unknown";
    }
  | { readonly state: "overdue"; readonly since: Instant };
