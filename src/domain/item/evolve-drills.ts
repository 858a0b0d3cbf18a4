import type { DrillNote } from "../drill/drill-note.ts";
import type { Item } from "../review.ts";
import type { Instant } from "../time/time.ts";
import { statusWhenOpen } from "./status-when-open.ts";

/** What changes in an item when its drills are noted. The criterion that has their kind as its id is met by good ones. */
export function evolveDrills(item: Item, drills: readonly DrillNote[]): Partial<Item> {
  if (drills.length === 0) return { drills: null, ...(standsAlone(item) ? {} : { status: statusWhenOpen(item) }) };
  return {
    drills,
    criteria: item.criteria.map((criterion) => {
      const own = drills.filter(({ kind }) => kind === criterion.id);
      return own.length === 0 ? criterion : { ...criterion, met: own.every(({ state }) => state === "good") };
    }),
    ...(drills.every(({ state }) => state === "good") ? { staleSince: null } : {}),
  };
}

/** Good drills settle an item that is open, whatever made it so. Blocked, not applicable and waived ones stay: people said it. */
export function settledByDrills(item: Item, at: Instant): Item {
  const open = item.status === "open" || item.status === "in-progress";
  if (!open || !standsOnDrills(item)) return item;
  return { ...item, status: "done", settledBy: "readiness", settledAt: at, reason: null, waiverRequest: null };
}

/** Whether the record says that all the drills that an item depends on are good, and that there are some. */
export function standsOnDrills({ drills }: Pick<Item, "drills">): boolean {
  return drills?.every(({ state }) => state === "good") ?? false;
}

/** Whether an item is what it is without a drill: nobody says done of it, or somebody did, with the evidence that it needs. */
function standsAlone({ status, drills, settledBy, evidenceRule, evidence }: Item): boolean {
  if (status !== "done" || drills === null) return true;
  return settledBy !== "readiness" && (!evidenceRule.required || evidence.length > 0);
}
