import type { Instant } from "../time/time.ts";
import type { Drill, DrillRun } from "./drill.ts";
import type { DrillEvent } from "./drill-events.ts";
import { shortfallOf } from "./drill-standing.ts";

/** Folds what happened to a drill, at `at`, into it. `before` undefined: it is not there yet. */
export function evolveDrill(before: Drill | undefined, event: DrillEvent, at: Instant): Drill {
  if (event.type === "drill.added") return event.drill;
  if (before === undefined) throw new Error(`${event.drillId} does not begin with drill.added`);
  if (event.type === "drill.retired") return { ...before, retiredAt: at };
  const { run } = event;
  const lastRun = endedLast(before.lastRun, run);
  const lastSuccess = shortfallOf(before, run) === null ? endedLast(before.lastSuccess, run) : before.lastSuccess;
  return { ...before, lastRun, lastSuccess };
}

/** Runs may be recorded late: the one that ended last counts; of two at one moment, the one recorded last. */
function endedLast(before: DrillRun | null, run: DrillRun): DrillRun {
  return before !== null && before.finishedAt > run.finishedAt ? before : run;
}
