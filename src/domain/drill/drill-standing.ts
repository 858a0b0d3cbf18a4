import { addDays, type Instant } from "../time/time.ts";
import type { Drill, DrillRun, DrillStanding } from "./drill.ts";

type Targets = Pick<Drill, "rtoSeconds" | "rpoSeconds">;
type Shortfall = Extract<DrillStanding, { state: "failed" }>["why"];

/** How a drill stands: by its last run, and by how long ago that was. A retired drill keeps the standing that it had. */
export function drillStanding(drill: Drill, now: Instant): DrillStanding {
  const run = drill.lastRun;
  if (run === null) return { state: "never-run", since: drill.addedAt };
  const why = shortfallOf(drill, run);
  if (why !== null) return { state: "failed", at: run.finishedAt, why };
  const until = drillDeadline(drill);
  return until <= now ? { state: "overdue", since: until } : { state: "good", until };
}

/** By when it must have been run again; for the first time, when it never was. */
export function drillDeadline({ lastRun, addedAt, everyDays }: Drill): Instant {
  return addDays(lastRun?.finishedAt ?? addedAt, everyDays);
}

/** What a run lacks to count as a success within its targets, the gravest first; null: nothing. */
export function shortfallOf({ rtoSeconds, rpoSeconds }: Targets, run: DrillRun): Shortfall | null {
  if (run.result === "failed") return "result";
  if (run.assertions.some(({ expected, found }) => expected.trim() !== found.trim())) return "assertions";
  if (rtoSeconds !== null && run.rtoSeconds > rtoSeconds) return "rto";
  if (rpoSeconds === null) return null;
  if (run.rpoSeconds === null) return "rpo-unknown";
  return run.rpoSeconds > rpoSeconds ? "rpo" : null;
}
