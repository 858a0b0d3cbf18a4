import type { Item } from "../review.ts";
import type { Instant } from "../time/time.ts";
import { freshnessOf } from "./freshness.ts";

/** Whether the gate may forget about an item: done on evidence that is not stale, ruled not applicable, or waived. */
export function isSettled(item: Item, now: Instant): boolean {
  if (item.status === "not-applicable" || item.status === "waived") return true;
  return item.status === "done" && freshnessOf(item, now).state !== "stale";
}
