import type { DrillStanding } from "../../domain/drill/drill.ts";

/** Why a run does not count, in words. */
export const SHORTFALLS: {
  readonly [why in Extract<DrillStanding, { state: "failed" }>["why"]]: string;
} = {
  result: "it failed",
  assertions: "something else was found than expected",
  rto: "recovery took longer than the target",
  rpo: "more data was lost than the target",
  "rpo-unknown": "how much data was lost is not measured",
};

/** How a drill stands, for a terminal. Days in UTC. */
export function standingText(standing: DrillStanding): string {
  switch (standing.state) {
    case "good":
      return `good until ${day(standing.until)}`;
    case "never-run":
      return "never run";
    case "failed":
      return `failed on ${day(standing.at)}: ${SHORTFALLS[standing.why]}`;
    case "overdue":
      return `overdue since ${day(standing.since)}`;
  }
}

function day(at: string): string {
  return at.slice(0, 10);
}
