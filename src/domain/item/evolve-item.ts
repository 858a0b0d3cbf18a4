import type { ItemEvent, Recorded } from "../events.ts";
import type { Item } from "../review.ts";

/** Folds one event into its item. */
export function evolveItem(item: Item, event: ItemEvent, { seq, by, at }: Recorded): Item {
  return { ...item, ...change(item, event, by, at), changedSeq: seq, changedBy: by, changedAt: at };
}

function change(item: Item, event: ItemEvent, by: string, at: string): Partial<Item> {
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
        blocked: null,
        reason: null,
        criteria: item.criteria.map((criterion) => (criterion.optional ? criterion : { ...criterion, met: true })),
        evidence: [...item.evidence, ...event.evidence],
      };
    case "item.reopened":
      return { status: item.owner === null ? "open" : "in-progress", blocked: null, reason: null };
    case "item.blocked":
      return { status: "blocked", blocked: { by: event.blockedBy, reason: event.reason, since: at } };
    case "item.unblocked":
      return { status: item.owner === null ? "open" : "in-progress", blocked: null };
    case "item.ruled-out":
      return { status: "not-applicable", blocked: null, reason: event.reason };
    case "item.criteria-checked":
      return { criteria: item.criteria.map((criterion) => ({ ...criterion, met: event.met.includes(criterion.id) })) };
    case "item.due-moved":
      return { dueOn: event.dueOn, dueByHand: true };
    case "item.waits-changed":
      return { waitsFor: event.waitsFor };
    case "item.evidence-added":
      return { evidence: [...item.evidence, event.evidence] };
    case "item.commented":
      return {};
  }
}
