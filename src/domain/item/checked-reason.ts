import { type Refused, refused } from "../decision.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { ItemRefusal } from "../refusals.ts";
import { textTooLong } from "../text-too-long.ts";

/** A reason must be there and short enough; null when it is. */
export function checkedReason(
  itemId: string,
  of: "block" | "not-applicable" | "reopen",
  reason: string,
): Refused<ItemRefusal> | null {
  if (reason.trim() === "") return refused({ reason: "reason-missing", itemId, of });
  const tooLong = textTooLong("reason", TEXT_LIMITS.reason, reason);
  return tooLong === null ? null : refused(tooLong);
}
