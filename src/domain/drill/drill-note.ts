import type { Instant } from "../time/time.ts";
import type { Drill, DrillKind, DrillRun, DrillStanding } from "./drill.ts";
import { drillStanding } from "./drill-standing.ts";

/** How a drill stands, as a review's record holds it. A good one is overdue from `until` on, whether or not anybody has said so. */
export type DrillNote = {
  readonly id: string;
  readonly name: string;
  readonly kind: DrillKind;
  readonly state: DrillStanding["state"];
  /** When its last run ended; of one that was never run, when it was added; of an overdue one, its deadline. */
  readonly at: Instant;
  /** Of a good or overdue one: its deadline. */
  readonly until: Instant | null;
  readonly reason: DrillShortfall | null;
};

/** Why a run does not count. `measured`, `target`: seconds. `check`: the first one that found something else. */
export type DrillShortfall =
  | { readonly why: "result" }
  | { readonly why: "assertions"; readonly check: string }
  | { readonly why: "rto" | "rpo"; readonly measured: number; readonly target: number }
  | { readonly why: "rpo-unknown"; readonly target: number };

export function noteOf(drill: Drill, now: Instant): DrillNote {
  const { id, name, kind } = drill;
  const standing = drillStanding(drill, now);
  switch (standing.state) {
    case "good":
      return { id, name, kind, ...standing, at: drill.lastRun?.finishedAt ?? drill.addedAt, reason: null };
    case "never-run":
      return { id, name, kind, state: standing.state, at: standing.since, until: null, reason: null };
    case "failed":
      return {
        id,
        name,
        kind,
        state: standing.state,
        at: standing.at,
        until: null,
        reason: shortfall(drill, standing.why),
      };
    case "overdue":
      return { id, name, kind, state: standing.state, at: standing.since, until: standing.since, reason: null };
  }
}

/** The note as it is at `now`: what was good is overdue when its time has come. */
export function noteAt(note: DrillNote, now: Instant): DrillNote {
  return note.state === "good" && note.until !== null && note.until <= now
    ? { ...note, state: "overdue", at: note.until }
    : note;
}

export function isGood(note: DrillNote, now: Instant): boolean {
  return noteAt(note, now).state === "good";
}

function shortfall(
  { rtoSeconds, rpoSeconds, lastRun }: Drill,
  why: Extract<DrillStanding, { state: "failed" }>["why"],
): DrillShortfall {
  switch (why) {
    case "result":
      return { why };
    case "assertions":
      return { why, check: firstWrong(lastRun) };
    case "rto":
      return { why, measured: lastRun?.rtoSeconds ?? 0, target: rtoSeconds ?? 0 };
    case "rpo":
      return { why, measured: lastRun?.rpoSeconds ?? 0, target: rpoSeconds ?? 0 };
    case "rpo-unknown":
      return { why, target: rpoSeconds ?? 0 };
  }
}

function firstWrong(run: DrillRun | null): string {
  return run?.assertions.find(({ expected, found }) => expected.trim() !== found.trim())?.name ?? "";
}
