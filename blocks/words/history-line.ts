import type { Recorded, ReviewEvent } from "../../src/domain/events.ts";
import type { Evidence, Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { counted, dayInWords } from "./days.ts";
import { drillHappening } from "./drill-happening.ts";
import { statusInWords } from "./item-words.ts";
import { launchHappening } from "./launch-happening.ts";
import { instant, join, mention, type Phrase, quoted, say } from "./phrase.ts";
import { named } from "./review-words.ts";
import { waiverHappening } from "./waiver-words.ts";

const LONGEST = 280;

/** One entry of an item's history: `@lena took it, 17 Nov at 16:02` */
export function historyLine(
  { event, by, at }: Pick<Recorded, "event" | "by" | "at">,
  context: { readonly item: Pick<Item, "id">; readonly review: Pick<Review, "items">; readonly now: Instant },
): Phrase {
  return say`${happeningPhrase({ event, by }, context)}, ${instant(at)}`;
}

/** `@lena took it` */
export function happeningPhrase(
  { event, by }: { readonly event: ReviewEvent; readonly by: string },
  {
    item,
    review,
    now,
  }: { readonly item: Pick<Item, "id">; readonly review: Pick<Review, "items">; readonly now: Instant },
): Phrase {
  const who = mention(by);
  switch (event.type) {
    case "item.taken":
      return say`${who} took it`;
    case "item.given-back":
      return say`${who} gave it back`;
    case "item.moved":
      return say`${who} set the status to ${statusInWords(event.to)}`;
    case "item.assigned":
      return event.owner === null ? say`${who} left it to nobody` : say`${who} made ${mention(event.owner)} the owner`;
    case "item.completed":
      return event.evidence.length === 0
        ? say`${who} marked it done`
        : say`${who} marked it done with ${evidencePhrase(event.evidence)}`;
    case "item.reopened":
      return say`${who} opened it again: ${quoted(event.reason, LONGEST)}`;
    case "item.blocked":
      return event.blockedBy === null
        ? say`${who} marked it blocked: ${quoted(event.reason, LONGEST)}`
        : say`${mention(event.blockedBy)} was named as blocker by ${who}: ${quoted(event.reason, LONGEST)}`;
    case "item.unblocked":
      return say`${who} unblocked it`;
    case "item.ruled-out":
      return say`${who} marked it not applicable: ${quoted(event.reason, LONGEST)}`;
    case "item.criteria-checked":
      return say`${who} left ${counted(event.met.length, "criterion", "criteria")} ticked`;
    case "item.due-moved":
      return say`${who} set the due date to ${dayInWords(event.dueOn, now)}`;
    case "item.waits-changed": {
      const titles = review.items.filter(({ id }) => event.waitsFor.includes(id)).map(({ title }) => title);
      return titles.length === 0
        ? say`${who} said that it waits for nothing`
        : say`${who} said that it waits for ${named(titles, 3, "item", 60)}`;
    }
    case "item.snoozed":
      return say`${who} snoozed it until ${dayInWords(event.until, now)}: ${quoted(event.reason, LONGEST)}`;
    case "item.evidence-added":
      return say`${who} added evidence: ${evidencePhrase([event.evidence])}`;
    case "item.drill-noted":
      return drillHappening(event.drills, who);
    case "item.commented":
      return say`${who} wrote: ${quoted(event.text, LONGEST)}`;
    case "waiver.requested":
    case "waiver.approved":
    case "waiver.declined":
    case "waiver.revoked":
    case "waiver.expired":
      return waiverHappening(event, who, now);
    case "review.started":
      return say`${who} started the review`;
    case "review.launch-moved": {
      const due = event.dueOn[item.id];
      const moved = say`${who} set the launch date to ${dayInWords(event.launchOn, now)}`;
      return due === undefined ? moved : say`${moved}, which made this due ${dayInWords(due, now)}`;
    }
    case "review.lead-changed":
      return say`${who} made ${mention(event.lead)} the lead`;
    case "review.cancelled":
      return say`${who} cancelled the review: ${quoted(event.reason, LONGEST)}`;
    case "item.evidence-stale":
    case "review.reopened":
    case "review.candidate":
    case "review.decided":
    case "review.launched":
    case "condition.met":
    case "sign-off.signed":
    case "sign-off.refused":
    case "sign-off.withdrawn":
    case "sign-off.voided":
      return launchHappening(event, who, review);
    case "access.denied":
      return say`${who} tried to change it, without the right to`;
  }
}

function evidencePhrase(evidence: readonly Evidence[]): Phrase {
  const shown = evidence.slice(0, 2).map(({ title, value }) => quoted(title === "" ? value : title, 100));
  const more = evidence.length - shown.length;
  return join([...shown, more > 0 ? say`${more} more` : null], " and ");
}
