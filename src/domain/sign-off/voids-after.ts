import type { ReviewEvent } from "../events.ts";
import { isSettled } from "../evidence/settled.ts";
import { evolveDrills } from "../item/evolve-drills.ts";
import type { Item, Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import type { SignatureEnd } from "./signature.ts";

type Cause = { readonly why: SignatureEnd; readonly itemId: string | null };

/**
 * What else happens when these events do: a material change ends every signature that was given before it. A comment, an
 * owner, a due date or progress is not material; neither is anything about a `should` item. Ruling an item out excuses it
 * as a waiver does, so it is. Signatures were given for the launch: nothing after it ends them, but taking it back does.
 */
export function voidsAfter(before: Review, events: readonly ReviewEvent[], now: Instant): readonly ReviewEvent[] {
  const seqs = before.signatures.filter(({ ended }) => ended === null).map(({ seq }) => seq);
  if (seqs.length === 0) return [];
  const [cause] = events.flatMap((event) => causeOf(before, event, now) ?? []);
  return cause === undefined ? [] : [{ type: "sign-off.voided", seqs, ...cause }];
}

/** Whether the record says that an item is settled, whatever time has done to it since. */
function restsOn({ status, drills }: Item): boolean {
  return status === "done" && (drills === null || drills.every(({ state }) => state === "good"));
}

function causeOf(before: Review, event: ReviewEvent, now: Instant): Cause | null {
  if (before.state === "launched") {
    return event.type === "review.reopened" ? { why: "launch-reopened", itemId: null } : null;
  }
  if (event.type === "review.candidate") return { why: "new-candidate", itemId: null };
  if (!("itemId" in event) || event.itemId === null) return null;
  const { itemId } = event;
  const item = before.items.find(({ id }) => id === itemId);
  if (item?.level !== "must") return null;
  switch (event.type) {
    case "item.reopened":
      return { why: "item-reopened", itemId };
    case "item.blocked":
      return isSettled(item, now) ? { why: "item-blocked", itemId } : null;
    case "item.evidence-stale":
      return { why: "evidence-stale", itemId };
    case "item.drill-noted": {
      const after = { ...item, ...evolveDrills(item, event.drills) };
      return restsOn(item) && !isSettled(after, now) ? { why: "drill-noted", itemId } : null;
    }
    case "item.ruled-out":
      return { why: "item-ruled-out", itemId };
    case "waiver.approved":
      return { why: "waiver-approved", itemId };
    case "waiver.revoked":
    case "waiver.expired":
      return item.status === "waived" ? { why: "waiver-ended", itemId } : null;
    default:
      return null;
  }
}
