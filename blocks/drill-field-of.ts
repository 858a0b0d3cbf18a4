import type { DrillRefusal } from "../src/domain/drill/drill-refusals.ts";

/** The input of a drill's forms under which a refusal stands, as its block's id; null: under none. */
export function drillFieldOf(
  refusal: Exclude<DrillRefusal, { reason: "bad-service" | "text-too-long" }>,
): string | null {
  switch (refusal.reason) {
    case "no-such-drill":
    case "drill-name-taken":
    case "bad-drill-name":
    case "bad-drill-kind":
    case "bad-every":
    case "bad-duration":
    case "bad-drill-owner":
    case "not-the-drill-owner":
    case "run-time-missing":
    case "not-an-instant":
    case "run-out-of-order":
    case "run-in-future":
    case "too-many-assertions":
    case "assertion-incomplete":
    case "bad-link":
    case "bad-idempotency-key":
    case "idempotency-mismatch":
      return null;
  }
}
