import { freshnessOf } from "../../src/domain/evidence/freshness.ts";
import type { GateReason } from "../../src/domain/gate/gate.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import { dayInWords, instantInZone } from "./days.ts";
import { badDrillPhrase } from "./drill-words.ts";
import { dueInWords, statusInWords } from "./item-words.ts";
import { mention, type Phrase, quoted, say, titled, typed } from "./phrase.ts";
import { type ReviewName, releaseName } from "./review-words.ts";
import { plain } from "./written-as.ts";

const LONGEST = 280;

/** One thing between a release and its launch, as a sentence. */
export function gateReasonPhrase(reason: GateReason, { review, now }: { review: Review; now: Instant }): Phrase {
  switch (reason.kind) {
    case "cancelled":
      return review.cancelled === null
        ? say`The review is cancelled.`
        : say`${mention(review.cancelled.by)} cancelled the review: ${quoted(review.cancelled.reason, LONGEST)}.`;
    case "other-commit":
      return say`The review is of commit ${reason.reviewed}, not of ${typed(reason.given, 64)}.`;
    case "frozen":
      return say`Launches are frozen until ${instantInZone(reason.until, reason.timeZone, now)}: ${quoted(reason.name, LONGEST)}.`;
    case "no-go":
      return say`${mention(reason.by)} decided no-go: ${quoted(reason.reason, LONGEST)}.`;
    case "objection":
      return say`${mention(reason.by)} refuses to sign as ${typed(reason.roles.join(", "), 120)}: ${quoted(reason.reason, LONGEST)}.`;
    case "item": {
      const item = review.items.find(({ id }) => id === reason.itemId);
      return item === undefined
        ? say`${titled(reason.title, LONGEST)} is not settled.`
        : unsettledPhrase(item, reason.obstacle, { review, now });
    }
    case "sign-off":
      return reason.quorum === 1
        ? say`The sign-off of ${typed(reason.role, 120)} is missing.`
        : say`The sign-off of ${typed(reason.role, 120)} is incomplete: ${reason.signed} of ${reason.quorum} have signed.`;
    case "undecided":
      return say`The launch is not decided yet; ${mention(review.lead)} leads the review.`;
  }
}

/** The same as plain text, for a terminal, a log or JSON. People show as their Slack ids. */
export function gateReasonText(reason: GateReason, setting: { review: Review; now: Instant }): string {
  return plain(gateReasonPhrase(reason, setting));
}

/** What the gate says of a release that no review is known of. */
export function noReviewPhrase(release: ReviewName): Phrase {
  return say`There is no launch review of ${typed(releaseName(release), 250)}.`;
}

function unsettledPhrase(
  item: Item,
  obstacle: Extract<GateReason, { kind: "item" }>["obstacle"],
  { review, now }: { review: Review; now: Instant },
): Phrase {
  const title = titled(item.title, LONGEST);
  const owner = item.owner === null ? say`nobody has it` : say`${mention(item.owner)} has it`;
  if (item.status === "waived") return say`The waiver of ${title} has run out; ${owner}.`;
  switch (obstacle) {
    case "blocked":
      return item.blocked === null
        ? say`${title} is blocked; ${owner}.`
        : say`${title} is blocked${item.blocked.by === null ? [] : say` by ${mention(item.blocked.by)}`}: ${quoted(item.blocked.reason, LONGEST)}; ${owner}.`;
    case "drill":
      return say`${title} is not settled: ${badDrillPhrase(item.drills, { review, now }) ?? say`its drill is not good`}; ${owner}.`;
    case "stale": {
      const freshness = freshnessOf(item, now);
      const since =
        freshness.state === "stale" && freshness.until !== null
          ? ` since ${dayInWords(dayIn(review.timeZone, freshness.until), now)}`
          : "";
      return say`The evidence of ${title} is stale${since}; ${owner}.`;
    }
    case "overdue":
      return say`${title} is ${dueInWords(item, { review, now })}; ${owner}.`;
    case "unassigned":
      return say`${title} is ${statusInWords(item.status).toLowerCase()}; nobody has it.`;
    case "open":
      return say`${title} is ${statusInWords(item.status).toLowerCase()}, ${dueInWords(item, { review, now })}; ${owner}.`;
  }
}
