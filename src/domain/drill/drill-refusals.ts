import type { TextTooLong } from "../refusals.ts";
import type { Instant } from "../time/time.ts";

/** The moments of a run. */
export type RunMoment = "backupAt" | "startedAt" | "finishedAt" | "incidentAt" | "newestRowAt";

/** Every no that a verb on a drill can say. */
export type DrillRefusal =
  | { readonly reason: "no-such-drill"; readonly name: string; readonly known: readonly string[] }
  | { readonly reason: "bad-drill-name"; readonly value: string }
  | { readonly reason: "drill-name-taken"; readonly name: string }
  | { readonly reason: "bad-drill-kind"; readonly value: string }
  | { readonly reason: "bad-every"; readonly value: string }
  | { readonly reason: "bad-duration"; readonly target: "rto" | "rpo"; readonly value: string }
  | { readonly reason: "bad-drill-owner"; readonly value: string }
  | { readonly reason: "bad-service"; readonly value: string }
  | { readonly reason: "not-the-drill-owner"; readonly name: string; readonly owner: string }
  | RunRefusal
  | TextTooLong;

export type RunRefusal =
  | { readonly reason: "run-time-missing"; readonly moment: "startedAt" | "finishedAt" }
  | { readonly reason: "not-an-instant"; readonly moment: RunMoment; readonly value: string }
  /** `later` cannot be after `earlier`… but was: `laterAt` < `earlierAt`. */
  | {
      readonly reason: "run-out-of-order";
      readonly earlier: RunMoment;
      readonly earlierAt: Instant;
      readonly later: RunMoment;
      readonly laterAt: Instant;
    }
  | { readonly reason: "run-in-future"; readonly moment: RunMoment; readonly at: Instant; readonly now: Instant }
  | { readonly reason: "too-many-assertions"; readonly most: number; readonly given: number }
  | { readonly reason: "assertion-incomplete"; readonly number: number }
  | { readonly reason: "bad-link"; readonly value: string }
  | { readonly reason: "bad-idempotency-key"; readonly value: string }
  | { readonly reason: "idempotency-mismatch"; readonly key: string }
  | TextTooLong;
