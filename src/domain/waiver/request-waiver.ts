import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isSettled } from "../evidence/settled.ts";
import { onOpenItem } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { WaiverRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { addCalendarDays, dayIn, endOfDay, type Instant, parseDay } from "../time/time.ts";

export type RequestWaiver = {
  readonly itemId: string;
  readonly risk: string;
  readonly control: string;
  /** The last day on which it shall hold, as typed. */
  readonly expiresOn: string;
  readonly now: Instant;
};

/**
 * Asks for a dated exception, or for another one after it. It must say what the risk is, what compensates for it, and when
 * it ends. A request that still waits is replaced.
 */
export function requestWaiver(
  review: Review,
  { itemId, risk, control, expiresOn, now }: RequestWaiver,
): Decision<ReviewEvent, WaiverRefusal> {
  return onOpenItem<WaiverRefusal>(review, itemId, (item) => {
    if (!item.waivable) return refused({ reason: "not-waivable", itemId });
    if ((item.status === "done" || item.status === "not-applicable") && isSettled(item, now)) {
      return refused({ reason: "settled-already", itemId, status: item.status });
    }
    const { waiverLongestDays, waiverMostRenewals: most } = review.policy;
    if (item.waiver !== null && item.waiver.renewals >= most)
      return refused({ reason: "waiver-renewals-used-up", most });
    const wrong = textRefusal("risk", risk) ?? textRefusal("control", control);
    if (wrong !== null) return refused(wrong);
    if (expiresOn === "") return refused({ reason: "waiver-incomplete", field: "expiry" });
    const first = dayIn(review.timeZone, now);
    const last = addCalendarDays(first, waiverLongestDays);
    const day = parseDay(expiresOn);
    if (day === undefined || day < first || day > last) {
      return refused({ reason: "waiver-expiry-out-of-range", first, last, value: expiresOn });
    }
    const expiresAt = endOfDay(review.timeZone, day);
    return happened({
      type: "waiver.requested",
      itemId,
      risk: risk.trim(),
      control: control.trim(),
      expiresOn: day,
      expiresAt,
    });
  });
}

function textRefusal(field: "risk" | "control", text: string): WaiverRefusal | null {
  if (text.trim() === "") return { reason: "waiver-incomplete", field };
  return textTooLong(field, TEXT_LIMITS.note, text);
}
