import { isGood } from "../drill/drill-note.ts";
import type { Item } from "../review.ts";
import type { Instant } from "../time/time.ts";
import { freshnessOf } from "./freshness.ts";

/**
 * Whether the gate may forget about an item: done on evidence that is not stale, or on drills that all stand well; ruled not
 * applicable; or waived.
 */
export function isSettled(item: Item, now: Instant): boolean {
  if (item.status === "not-applicable") return true;
  if (item.status === "waived") return item.waiver?.state === "in-force" && now < item.waiver.expiresAt;
  if (item.status !== "done") return false;
  if (item.drills !== null) return item.drills.every((note) => isGood(note, now));
  return freshnessOf(item, now).state !== "stale";
}
