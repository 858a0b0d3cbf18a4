import type { Instant } from "../time/time.ts";
import type { Drill, DrillRun } from "./drill.ts";
import type { DrillEvent } from "./drill-events.ts";
import { evolveDrill } from "./evolve-drill.ts";

export type RecordedRun = { readonly run: DrillRun; readonly idempotencyKey: string };

/** All drills and runs that the log of a workspace tells of, by id; what else it says is passed over. */
export function replayDrills(log: readonly { readonly at: Instant; readonly event: { readonly type: string } }[]): {
  readonly drills: ReadonlyMap<string, Drill>;
  readonly runs: ReadonlyMap<string, RecordedRun>;
} {
  const drills = new Map<string, Drill>();
  const runs = new Map<string, RecordedRun>();
  for (const { at, event } of log) {
    if (!isDrillEvent(event)) continue;
    const id = event.type === "drill.added" ? event.drill.id : event.drillId;
    drills.set(id, evolveDrill(drills.get(id), event, at));
    if (event.type === "drill.recorded") {
      runs.set(event.run.id, { run: event.run, idempotencyKey: event.idempotencyKey });
    }
  }
  return { drills, runs };
}

function isDrillEvent(event: { readonly type: string }): event is DrillEvent {
  return event.type === "drill.added" || event.type === "drill.recorded" || event.type === "drill.retired";
}
