import type { ActResult } from "../contract.ts";
import type { Outcome } from "../deliveries/deliver.ts";

/** What an act that causes events answers. People see nothing of events, so a failed one is no error to them. */
export function outcomeOf(outcomes: readonly Outcome[]): ActResult {
  const acked = outcomes.flatMap((outcome) => (outcome.kind === "acked" ? [outcome.ms] : []));
  return acked.length === 0 ? { ok: true } : { ok: true, ackMs: Math.max(...acked) };
}
