import type { WaiverEvent } from "../events.ts";
import { statusWhenOpen } from "../item/status-when-open.ts";
import type { Item } from "../review.ts";
import type { Instant } from "../time/time.ts";
import type { Waiver } from "./waiver.ts";

/** An item's waiver; one that is in force is over once its item is waived no more, whatever ended that. */
export function waiverOf({ status, waiver }: Item): Waiver | null {
  return waiver?.state === "in-force" && status !== "waived" ? { ...waiver, state: "over" } : waiver;
}

/** Folds what happened to an item's waiver. When it ends, the item is open again. */
export function evolveWaiver(item: Item, event: WaiverEvent, by: string, at: Instant): Partial<Item> {
  const { waiver, waiverRequest } = item;
  switch (event.type) {
    case "waiver.requested": {
      const { risk, control, expiresOn, expiresAt } = event;
      return { waiverRequest: { risk, control, expiresOn, expiresAt, by, at } };
    }
    case "waiver.approved": {
      if (waiverRequest === null) return {};
      const renewals = waiver === null ? 0 : waiver.renewals + 1;
      return {
        status: "waived",
        blocked: null,
        reason: null,
        waiver: { ...waiverRequest, approvedBy: by, approvedAt: at, renewals, state: "in-force" },
        waiverRequest: null,
      };
    }
    case "waiver.declined":
      return { waiverRequest: null };
    case "waiver.revoked":
    case "waiver.expired":
      return {
        ...(item.status === "waived" ? { status: statusWhenOpen(item) } : {}),
        waiver: waiver === null ? null : { ...waiver, state: event.type === "waiver.revoked" ? "revoked" : "expired" },
      };
  }
}
