import type { Day, Instant } from "../time.ts";

/** A recurring rehearsal with targets. */
export type Drill = {
  /** Kebab-case, unique in its workspace: `orders-db`. */
  readonly name: string;
  readonly kind: "restore" | "failover";
  readonly everyDays: number;
  /** Slack id of a person or a user group. */
  readonly owner: string;
  /** Seconds that a restore may take. */
  readonly rtoSeconds: number;
  /** Seconds of data that may be lost. */
  readonly rpoSeconds: number;
  /** Services whose reviews depend on it; empty: all of them. */
  readonly services: readonly string[];
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly retiredAt: Instant | null;
};

/** What was done and found, as reported. RTO and RPO are computed, never reported. */
export type DrillRun = {
  readonly id: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  /** When the backup was taken. */
  readonly backupAt: Instant;
  /** The moment that a disaster is played at. */
  readonly incidentAt: Instant;
  /** The newest row that came back. */
  readonly newestRowAt: Instant;
  readonly assertions: readonly { readonly name: string; readonly expected: string; readonly found: string }[];
  readonly environment: string;
  readonly operator: string;
  readonly witness: string | null;
  readonly evidence: string | null;
  readonly succeeded: boolean;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

export type DrillState = {
  readonly drill: Drill;
  readonly lastRun: DrillRun | null;
  readonly lastSuccessOn: Day | null;
};
