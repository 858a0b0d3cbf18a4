import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { TEXT_LIMITS } from "../limits.ts";
import { isClosed } from "../open-item.ts";
import type { WaiverRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { isSettled } from "../settled.ts";
import { dayIn, endOfDay, type Instant, parseDay } from "../time.ts";

export type RequestWaiver = {
  readonly itemId: string;
  readonly risk: string;
  readonly control: string;
  readonly expiresOn: string;
  readonly now: Instant;
};

/** Asks for a dated exception. It must say what the risk is, what compensates for it, and when it ends. */
export function requestWaiver(
  review: Review,
  { itemId, risk, control, expiresOn, now }: RequestWaiver,
): Decision<ReviewEvent, WaiverRefusal> {
  const item = review.items.find(({ id }) => id === itemId);
  if (item === undefined) return refused({ reason: "no-such-item", itemId });
  if (isClosed(review)) return refused({ reason: "review-closed", state: review.state });
  if (!item.waivable) return refused({ reason: "not-waivable", itemId });
  if ((item.status === "done" || item.status === "not-applicable") && isSettled(item, now)) {
    return refused({ reason: "settled-already", itemId, status: item.status });
  }
  for (const [field, text] of [
    ["risk", risk],
    ["control", control],
  ] as const) {
    if (text.trim() === "") return refused({ reason: "waiver-incomplete", field });
    if (text.length > TEXT_LIMITS.note)
      return refused({ reason: "text-too-long", field, limit: TEXT_LIMITS.note, length: text.length });
  }
  if (expiresOn === "") return refused({ reason: "waiver-incomplete", field: "expiry" });
  const { waiverLongestDays, waiverMostRenewals } = review.policy;
  const first = dayIn(review.timeZone, now);
  const last = Temporal.PlainDate.from(first).add({ days: waiverLongestDays }).toString();
  const day = parseDay(expiresOn);
  if (day === undefined || day < first || day > last) {
    return refused({ reason: "waiver-expiry-out-of-range", first, last, value: expiresOn });
  }
  if (item.waiver !== null && item.waiver.state !== "revoked" && item.waiver.renewals >= waiverMostRenewals) {
    return refused({ reason: "waiver-renewals-used-up", most: waiverMostRenewals });
  }
  return happened({
    type: "waiver.requested",
    itemId,
    risk: risk.trim(),
    control: control.trim(),
    expiresOn: day,
    expiresAt: endOfDay(review.timeZone, day),
  });
}
