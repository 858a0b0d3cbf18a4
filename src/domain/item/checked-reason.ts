import { type Refused, refused } from "../decision.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { ItemRefusal } from "../refusals.ts";

/** A reason must be there and short enough; null when it is. */
export function checkedReason(
  itemId: string,
  of: "block" | "not-applicable" | "reopen",
  reason: string,
): Refused<ItemRefusal> | null {
  if (reason.trim() === "") return refused({ reason: "reason-missing", itemId, of });
  const { reason: limit } = TEXT_LIMITS;
  return reason.length > limit
    ? refused({ reason: "text-too-long", field: "reason", limit, length: reason.length })
    : null;
}
