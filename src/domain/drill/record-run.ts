import { type Decision, happened, refused } from "../decision.ts";
import { checkEvidence } from "../evidence/check-evidence.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { TextTooLong } from "../refusals.ts";
import { textTooLong } from "../text-too-long.ts";
import type { Instant } from "../time/time.ts";
import type { Drill, DrillAssertion, DrillRun } from "./drill.ts";
import type { DrillEvent } from "./drill-events.ts";
import type { DrillRefusal } from "./drill-refusals.ts";
import { momentsOf } from "./run-moments.ts";

/** A run as somebody tells it. Moments are ISO-8601 with any offset; null or empty: nobody said. */
export type RunRequest = {
  readonly backupAt: string | null;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly incidentAt: string | null;
  readonly newestRowAt: string | null;
  readonly assertions: readonly DrillAssertion[];
  readonly environment: string;
  /** Null or empty: who records it. */
  readonly operator: string | null;
  readonly witness: string | null;
  readonly evidence: string | null;
  readonly result: "succeeded" | "failed";
  readonly note: string;
};

export const MOST_ASSERTIONS = 50;

/** Records what was seen in one run. Recovery time and point are computed here, never taken from anybody. */
export function recordRun(
  drill: Drill,
  request: RunRequest,
  { id, by, at, key }: { id: string; by: string; at: Instant; key: string },
): Decision<DrillEvent, DrillRefusal> {
  const timed = momentsOf(request, at);
  if (!timed.ok) return refused(timed.refusal);
  const { assertions } = request;
  if (assertions.length > MOST_ASSERTIONS) {
    return refused({ reason: "too-many-assertions", most: MOST_ASSERTIONS, given: assertions.length });
  }
  const odd = assertions.findIndex(({ name, expected, found }) => [name, expected, found].some((one) => !one.trim()));
  if (odd !== -1) return refused({ reason: "assertion-incomplete", number: odd + 1 });
  const tooLong = textsTooLong(request);
  if (tooLong !== null) return refused(tooLong);
  const evidence = textOf(request.evidence);
  const link = evidence === null ? null : checkEvidence({ kind: "link", value: evidence, title: "" });
  if (link !== null) return refused({ reason: "bad-link", value: evidence ?? "" });

  const { startedAt, finishedAt, incidentAt, newestRowAt } = timed.moments;
  const run: DrillRun = {
    id,
    drillId: drill.id,
    ...timed.moments,
    assertions: assertions.map(({ name, expected, found }) => ({
      name: name.trim(),
      expected: expected.trim(),
      found: found.trim(),
    })),
    environment: request.environment.trim(),
    operator: textOf(request.operator) ?? by,
    witness: textOf(request.witness),
    evidence,
    result: request.result,
    note: request.note.trim(),
    rtoSeconds: secondsBetween(startedAt, finishedAt),
    rpoSeconds: incidentAt === null || newestRowAt === null ? null : secondsBetween(newestRowAt, incidentAt),
    recordedBy: by,
    recordedAt: at,
  };
  return happened({ type: "drill.recorded", drillId: drill.id, run, idempotencyKey: key });
}

/** Whether two runs tell of the same, whoever recorded them and when. */
export function sameRun(one: DrillRun, other: DrillRun): boolean {
  const told = (run: DrillRun) => JSON.stringify({ ...run, id: "", recordedBy: "", recordedAt: "" });
  return told(one) === told(other);
}

/** Seconds are rounded up, so that no target is met by a fraction. */
function secondsBetween(from: Instant, to: Instant): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / 1000);
}

function textOf(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text.trim();
}

function textsTooLong(run: RunRequest): TextTooLong | null {
  return (
    textTooLong("note", TEXT_LIMITS.note, run.note) ??
    textTooLong("place", TEXT_LIMITS.title, run.environment) ??
    textTooLong("operator", TEXT_LIMITS.title, run.operator ?? "") ??
    textTooLong("witness", TEXT_LIMITS.title, run.witness ?? "") ??
    run.assertions.reduce<TextTooLong | null>(
      (found, { name, expected, found: seen }) =>
        found ??
        textTooLong("check's name", TEXT_LIMITS.title, name) ??
        textTooLong("expected value", TEXT_LIMITS.title, expected) ??
        textTooLong("value found", TEXT_LIMITS.title, seen),
      null,
    )
  );
}
