import type { Drill, DrillRun, DrillStanding } from "../../domain/drill/drill.ts";
import { drillStanding, shortfallOf } from "../../domain/drill/drill-standing.ts";
import type { Instant } from "../../domain/time/time.ts";

export type RecordedRun = {
  readonly runId: string;
  /** The drill's name. */
  readonly drill: string;
  readonly result: DrillRun["result"];
  readonly rtoSeconds: number;
  readonly rpoSeconds: number | null;
  readonly targets: { readonly rtoSeconds: number | null; readonly rpoSeconds: number | null };
  /** Whether it counts: it succeeded, each assertion found what was expected, and the targets are met. */
  readonly met: boolean;
  /** Why it does not count; null: it does. */
  readonly shortfall: Extract<DrillStanding, { state: "failed" }>["why"] | null;
  /** How the drill stands now, by the run that ended last. */
  readonly standing: DrillStanding;
  readonly recordedAt: Instant;
  readonly duplicate: boolean;
};

/** What a job is answered about the run that it sent. */
export function recordedRun(
  { drill, run, duplicate }: { readonly drill: Drill; readonly run: DrillRun; readonly duplicate: boolean },
  now: Instant,
): RecordedRun {
  const shortfall = shortfallOf(drill, run);
  return {
    runId: run.id,
    drill: drill.name,
    result: run.result,
    rtoSeconds: run.rtoSeconds,
    rpoSeconds: run.rpoSeconds,
    targets: { rtoSeconds: drill.rtoSeconds, rpoSeconds: drill.rpoSeconds },
    met: shortfall === null,
    shortfall,
    standing: drillStanding(drill, now),
    recordedAt: run.recordedAt,
    duplicate,
  };
}
