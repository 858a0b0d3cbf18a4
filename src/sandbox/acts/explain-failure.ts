import type { ActResult } from "../contract.ts";
import type { Outcome } from "../deliveries/deliver.ts";
import { toast } from "../state/notifications.ts";
import type { Actor } from "./actor.ts";

/** Tells the person, as Slack does, that the app did not take what they did. */
export function explainFailure(
  { world, workspace, person }: Actor,
  outcome: Extract<Outcome, { kind: "failed" }>,
  what: "click" | "modal" | "shortcut",
): ActResult {
  const late = outcome.reason === "http_timeout";
  const says =
    outcome.reason === "not_configured"
      ? "This app is not configured to handle interactive responses."
      : sentence(what, late, outcome.status);
  toast(world, workspace, person.id, says);
  return { ok: false, error: late ? "operation_timeout" : "dispatch_failed" };
}

function sentence(what: "click" | "modal" | "shortcut", late: boolean, status: number): string {
  if (what === "modal") return "We had some trouble connecting. Try again?";
  if (late) return "Operation timed out. Apps need to respond within 3 seconds.";
  return status === 0
    ? "This app is not responding. Try again later."
    : `This app responded with Status Code ${status}.`;
}
