import type { ItemEvent, Recorded } from "../events.ts";
import type { Item } from "../review.ts";
import { evolveWaiver, waiverOf } from "../waiver/evolve-waiver.ts";
import { evolveDrills, settledByDrills } from "./evolve-drills.ts";
import { statusWhenOpen } from "./status-when-open.ts";

/** Folds one event into its item. */
export function evolveItem(item: Item, event: ItemEvent, { seq, by, at }: Recorded): Item {
  if (event.type === "item.snoozed") return item;
  const told = { ...item, ...change(item, event, by, at), changedSeq: seq, changedBy: by, changedAt: at };
  const changed = settledByDrills(told, at);
  return { ...changed, waiver: waiverOf(changed) };
}

function change(
  item: Item,
  event: Exclude<ItemEvent, { type: "item.snoozed" }>,
  by: string,
  at: string,
): Partial<Item> {
  switch (event.type) {
    case "item.taken":
      return { owner: by, status: item.status === "open" ? "in-progress" : item.status };
    case "item.given-back":
      return { owner: null, status: item.status === "in-progress" ? "open" : item.status };
    case "item.assigned":
      return { owner: event.owner };
    case "item.moved":
      return { status: event.to };
    case "item.completed":
      return {
        status: "done",
        settledBy: by,
        settledAt: at,
        blocked: null,
        reason: null,
        staleSince: null,
        waiverRequest: null,
        criteria: item.criteria.map((criterion) => (criterion.optional ? criterion : { ...criterion, met: true })),
        evidence: [...item.evidence, ...event.evidence],
      };
    case "item.reopened":
      return { status: statusWhenOpen(item), blocked: null, reason: null };
    case "item.blocked":
      return { status: "blocked", blocked: { by: event.blockedBy, reason: event.reason, since: at } };
    case "item.unblocked":
      return { status: statusWhenOpen(item), blocked: null };
    case "item.ruled-out":
      return {
        status: "not-applicable",
        settledBy: by,
        settledAt: at,
        blocked: null,
        reason: event.reason,
        waiverRequest: null,
      };
    case "item.criteria-checked":
      return { criteria: item.criteria.map((criterion) => ({ ...criterion, met: event.met.includes(criterion.id) })) };
    case "item.due-moved":
      return { dueOn: event.dueOn, dueByHand: true };
    case "item.waits-changed":
      return { waitsFor: event.waitsFor };
    case "item.evidence-stale":
      return { staleSince: at };
    case "item.drill-noted":
      return evolveDrills(item, event.drills);
    case "waiver.requested":
    case "waiver.approved":
    case "waiver.declined":
    case "waiver.revoked":
    case "waiver.expired":
      return evolveWaiver(item, event, by, at);
    case "item.evidence-added":
      return { staleSince: null, evidence: [...item.evidence, event.evidence] };
    case "item.commented":
      return {};
  }
}
