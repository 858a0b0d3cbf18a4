import { type Decision, happened, refused } from "../decision.ts";
import { TEXT_LIMITS } from "../limits.ts";
import { textTooLong } from "../text-too-long.ts";
import type { Drill } from "./drill.ts";
import type { DrillEvent } from "./drill-events.ts";
import type { DrillRefusal } from "./drill-refusals.ts";

/** Ends a drill; what was recorded of it stays. `mayRetire`: whether it is their own, or they are an admin of the app. */
export function retireDrill(
  drill: Drill,
  { reason, mayRetire }: { reason: string; mayRetire: boolean },
): Decision<DrillEvent, DrillRefusal> {
  if (!mayRetire) return refused({ reason: "not-the-drill-owner", name: drill.name, owner: drill.owner });
  if (drill.retiredAt !== null) return happened();
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  if (tooLong !== null) return refused(tooLong);
  return happened({ type: "drill.retired", drillId: drill.id, reason: reason.trim() });
}
