import { parseInstant } from "../time/parse-instant.ts";
import { addDays, type Instant } from "../time/time.ts";
import type { RunMoment, RunRefusal } from "./drill-refusals.ts";
import type { RunRequest } from "./record-run.ts";

export type Moments = {
  readonly backupAt: Instant | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly incidentAt: Instant | null;
  readonly newestRowAt: Instant | null;
};

/** What must come first, and what after it. */
const ORDER: readonly (readonly [earlier: RunMoment, later: RunMoment])[] = [
  ["startedAt", "finishedAt"],
  ["backupAt", "startedAt"],
  ["incidentAt", "startedAt"],
  ["newestRowAt", "incidentAt"],
  ["newestRowAt", "finishedAt"],
];

/** The clocks of who records and of the bot may differ by five minutes. */
const SKEW_DAYS = 5 / (24 * 60);

/** The moments of a run as instants in UTC, or why they cannot have been so. */
export function momentsOf(
  request: Pick<RunRequest, RunMoment>,
  now: Instant,
): { readonly ok: true; readonly moments: Moments } | { readonly ok: false; readonly refusal: RunRefusal } {
  const read = {
    startedAt: instantIn(request.startedAt),
    finishedAt: instantIn(request.finishedAt),
    backupAt: instantIn(request.backupAt),
    incidentAt: instantIn(request.incidentAt),
    newestRowAt: instantIn(request.newestRowAt),
  };
  const { startedAt, finishedAt, backupAt, incidentAt, newestRowAt } = read;
  if (startedAt === null) return no({ reason: "run-time-missing", moment: "startedAt" });
  if (finishedAt === null) return no({ reason: "run-time-missing", moment: "finishedAt" });
  if (startedAt === undefined) return notAnInstant("startedAt", request.startedAt);
  if (finishedAt === undefined) return notAnInstant("finishedAt", request.finishedAt);
  if (backupAt === undefined) return notAnInstant("backupAt", request.backupAt);
  if (incidentAt === undefined) return notAnInstant("incidentAt", request.incidentAt);
  if (newestRowAt === undefined) return notAnInstant("newestRowAt", request.newestRowAt);
  const moments: Moments = { startedAt, finishedAt, backupAt, incidentAt, newestRowAt };
  for (const [earlier, later] of ORDER) {
    const [earlierAt, laterAt] = [moments[earlier], moments[later]];
    if (earlierAt !== null && laterAt !== null && laterAt < earlierAt) {
      return no({ reason: "run-out-of-order", earlier, earlierAt, later, laterAt });
    }
  }
  const latest = addDays(now, SKEW_DAYS);
  const future = (["startedAt", "finishedAt"] as const).find((moment) => moments[moment] > latest);
  return future === undefined
    ? { ok: true, moments }
    : no({ reason: "run-in-future", moment: future, at: moments[future], now });
}

/** Null: nothing was given. Undefined: it is no instant. */
function instantIn(text: string | null): Instant | null | undefined {
  return text === null || text.trim() === "" ? null : parseInstant(text);
}

function notAnInstant(moment: RunMoment, value: string | null) {
  return no({ reason: "not-an-instant", moment, value: value ?? "" });
}

function no(refusal: RunRefusal): { readonly ok: false; readonly refusal: RunRefusal } {
  return { ok: false, refusal };
}
