import { freshnessOf } from "../../src/domain/evidence/freshness.ts";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import type { Evidence, Item, ItemStatus, Review } from "../../src/domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import { dayInWords } from "./days.ts";
import { badDrillPhrase } from "./drill-words.ts";
import { mention, type Phrase, quoted, say, typed } from "./phrase.ts";
import { named } from "./review-words.ts";
import { waivedPhrase } from "./waiver-words.ts";

/** What the words about an item depend on besides the item. */
export type Setting = { readonly review: Pick<Review, "timeZone">; readonly now: Instant };
/** The same, for the words that look at other items too. */
export type WideSetting = { readonly review: Pick<Review, "items" | "timeZone">; readonly now: Instant };

const STATUSES: { readonly [status in ItemStatus]: string } = {
  open: "Open",
  "in-progress": "In progress",
  blocked: "Blocked",
  done: "Done",
  "not-applicable": "Not applicable",
  waived: "Waived",
};

export function statusInWords(status: ItemStatus): string {
  return STATUSES[status];
}

/** `Blocked by @omar since Fri 20 Nov: “Vault policy missing”`, `In progress`, `Not applicable: “…”` */
export function statusPhrase(item: Item, { review, now }: Setting, limit = 120): Phrase {
  const word = STATUSES[item.status];
  if (item.blocked !== null && item.status === "blocked")
    return say`${blockedPhrase(item.blocked, { review, now })}: ${quoted(item.blocked.reason, limit)}`;
  if (item.status === "not-applicable" && item.reason !== null) return say`${word}: ${quoted(item.reason, limit)}`;
  if (item.status === "waived" && item.waiver !== null) return waivedPhrase(item.waiver, now);
  const drill = item.status === "done" ? badDrillPhrase(item.drills, { review, now }) : null;
  if (drill !== null) return say`Done, but ${drill}`;
  const freshness = freshnessOf(item, now);
  if (item.status === "done" && item.drills === null && freshness.state === "stale")
    return say`Done, but the evidence is stale`;
  return say`${word}`;
}

/** `Blocked by @omar since Fri 20 Nov` */
export function blockedPhrase({ by, since }: { by: string | null; since: Instant }, { review, now }: Setting): Phrase {
  const day = dayInWords(dayIn(review.timeZone, since), now);
  return by === null ? say`Blocked since ${day}` : say`Blocked by ${mention(by)} since ${day}`;
}

export function ownerPhrase(item: Pick<Item, "owner">): Phrase {
  return item.owner === null ? say`nobody has it` : say`${mention(item.owner)}`;
}

/** `due Fri 11 Dec`, `overdue by 4 days` */
export function dueInWords(item: Item, { review, now }: Setting): string {
  const days = daysBetween(dayIn(review.timeZone, now), item.dueOn);
  if (isSettled(item, now) || days > 0) return `due ${dayInWords(item.dueOn, now)}`;
  if (days === 0) return "due today";
  return days === -1 ? "overdue by 1 day" : `overdue by ${-days} days`;
}

/** `fresh until Fri 11 Dec`, `ageing, fresh until …`, `stale since …`, `good for this release`; empty where nothing is to be said. */
export function freshnessInWords(item: Item, { review, now }: Setting): string {
  const freshness = freshnessOf(item, now);
  if (freshness.state === "none" || item.drills !== null) return "";
  if (freshness.until === null) return item.evidenceRule.life === "release" ? "good for this release" : "";
  const until = dayInWords(dayIn(review.timeZone, freshness.until), now);
  if (freshness.state === "stale") return `stale since ${until}`;
  return freshness.state === "ageing" ? `ageing, fresh until ${until}` : `fresh until ${until}`;
}

/** `needs a scan report`; empty when it needs none, or has some. */
export function needsInWords(item: Item, now: Instant): string {
  const { state } = freshnessOf(item, now);
  if (!item.evidenceRule.required || item.drills !== null || state === "fresh" || state === "ageing") return "";
  return `needs ${expectedEvidence(item.evidenceRule)}`;
}

export function expectedEvidence({ expects }: { readonly expects: string }): string {
  return expects.trim() === "" ? "evidence" : (typed(expects, 80) as { text: string }).text;
}

/** The newest piece of evidence. */
export function newestEvidence(item: Item): Evidence | undefined {
  return item.evidence.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
}

/** `waits for “A”, “B” and 2 more`; empty when all of them are settled. */
export function waitsInWords(item: Item, { review, now }: WideSetting): string {
  const titles = review.items
    .filter((other) => item.waitsFor.includes(other.id) && !isSettled(other, now))
    .map(({ title }) => title);
  return titles.length === 0 ? "" : `waits for ${named(titles, 2, "item", 50)}`;
}

/** `2 of 4 criteria`; empty when it has none. */
export function criteriaInWords({ criteria }: Pick<Item, "criteria">): string {
  return criteria.length === 0 ? "" : `${criteria.filter(({ met }) => met).length} of ${criteria.length} criteria`;
}
