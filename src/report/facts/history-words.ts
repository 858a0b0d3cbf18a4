import { withoutCodeMarks } from "../../../blocks/mrkdwn.ts";
import type { ReviewEvent } from "../../domain/events.ts";
import type { Evidence, Review } from "../../domain/review.ts";

/** What somebody did, as the rest of a sentence that begins with their name. `who`: the name of an id. */
export function happeningInWords(
  event: ReviewEvent,
  { review, who }: { readonly review: Review; readonly who: (id: string) => string },
): string {
  const titleOf = (itemId: string | null) => {
    const found = review.items.find(({ id }) => id === itemId);
    return found === undefined ? "an item" : `“${withoutCodeMarks(found.title)}”`;
  };
  const item = "itemId" in event ? titleOf(event.itemId) : "";
  switch (event.type) {
    case "review.started":
      return `started the review of ${event.version} with ${event.items.length} items; ${who(event.lead)} leads it`;
    case "review.launch-moved":
      return `moved the launch to ${event.launchOn}`;
    case "review.lead-changed":
      return `made ${who(event.lead)} the lead`;
    case "review.cancelled":
      return `cancelled the review: ${event.reason}`;
    case "review.reopened":
      return `opened the review again: ${event.reason}`;
    case "review.candidate":
      return `made ${event.version} the version under review`;
    case "review.decided": {
      const overridden = event.override === null ? "" : `, overriding what stood in the way: ${event.override.reason}`;
      const conditions = event.conditions.length === 0 ? "" : ` (conditions: ${event.conditions.length})`;
      const reason = event.reason === "" ? "" : `: ${event.reason}`;
      return `decided ${event.decision.replaceAll("-with-", " with ")}${conditions}${reason}${overridden}`;
    }
    case "review.launched":
      return "recorded the launch";
    case "condition.met": {
      const condition = review.conditions.find(({ id }) => id === event.conditionId);
      return `said that a condition is met${condition === undefined ? "" : `: ${condition.text}`}`;
    }
    case "sign-off.signed":
      return `signed as ${event.roles.join(", ")}${event.note === "" ? "" : `: ${event.note}`}`;
    case "sign-off.refused":
      return `refused to sign as ${event.roles.join(", ")}: ${event.reason}`;
    case "sign-off.withdrawn":
      return "withdrew their signature or refusal";
    case "sign-off.voided": {
      const about = event.itemId === null ? "" : `, because of ${item}`;
      return `made ${event.seqs.length === 1 ? "a signature" : `${event.seqs.length} signatures`} void (${event.why})${about}`;
    }
    case "access.denied":
      return `tried ${event.action} without the right to (${event.why})`;
    case "item.snoozed":
      return `snoozed ${item} until ${event.until}: ${event.reason}`;
    case "item.taken":
      return `took ${item}`;
    case "item.given-back":
      return `gave ${item} back`;
    case "item.moved":
      return `set ${item} to ${event.to.replace("-", " ")}`;
    case "item.assigned":
      return event.owner === null ? `left ${item} to nobody` : `made ${who(event.owner)} the owner of ${item}`;
    case "item.completed":
      return `marked ${item} done${given(event.evidence)}`;
    case "item.reopened":
      return `opened ${item} again: ${event.reason}`;
    case "item.blocked":
      return `marked ${item} blocked${event.blockedBy === null ? "" : ` by ${who(event.blockedBy)}`}: ${event.reason}`;
    case "item.unblocked":
      return `unblocked ${item}`;
    case "item.ruled-out":
      return `marked ${item} not applicable: ${event.reason}`;
    case "item.criteria-checked":
      return `left ${event.met.length} criteria of ${item} ticked`;
    case "item.due-moved":
      return `made ${item} due on ${event.dueOn}`;
    case "item.waits-changed":
      return event.waitsFor.length === 0
        ? `made ${item} wait for nothing`
        : `made ${item} wait for ${event.waitsFor.map(titleOf).join(", ")}`;
    case "item.evidence-stale":
      return `noted that the evidence of ${item} is stale`;
    case "item.drill-noted":
      return event.drills.length === 0
        ? `noted that no drill settles ${item} any more`
        : `noted the drills of ${item}: ${event.drills.map(({ name, state }) => `${name} ${DRILL_STATES[state]}`).join(", ")}`;
    case "item.evidence-added":
      return `added evidence to ${item}${given([event.evidence])}`;
    case "item.commented":
      return `wrote about ${item}: ${event.text}`;
    case "waiver.requested":
      return `asked for a waiver of ${item} until ${event.expiresOn}: ${event.risk}`;
    case "waiver.approved":
      return `approved the waiver of ${item}`;
    case "waiver.declined":
      return `declined the waiver of ${item}: ${event.reason}`;
    case "waiver.revoked":
      return `revoked the waiver of ${item}: ${event.reason}`;
    case "waiver.expired":
      return `noted that the waiver of ${item} has run out`;
  }
}

function given(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return "";
  return `: ${evidence.map(({ title, value }) => (title === "" ? value : title)).join("; ")}`;
}

const DRILL_STATES = { good: "good", "never-run": "never run", failed: "failed", overdue: "overdue" } as const;
