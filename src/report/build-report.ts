import type { Recorded } from "../domain/events.ts";
import { replay } from "../domain/evolve.ts";
import { gateOf } from "../domain/gate/gate.ts";
import { isClosed } from "../domain/item/open-item.ts";
import { readinessOf } from "../domain/review/readiness.ts";
import type { Review } from "../domain/review.ts";
import type { Freeze } from "../domain/settings/workspace-settings.ts";
import type { Instant } from "../domain/time/time.ts";
import { decisionFacts } from "./facts/decision-facts.ts";
import { freezeFacts } from "./facts/freeze-facts.ts";
import { gateReasonInWords } from "./facts/gate-words.ts";
import { happeningInWords } from "./facts/history-words.ts";
import { itemFacts } from "./facts/item-facts.ts";
import { progressOf } from "./facts/progress.ts";
import { signOffFacts } from "./facts/sign-off-facts.ts";
import { waiverFacts } from "./facts/waiver-facts.ts";
import { type Names, personOf } from "./person.ts";
import type { HistoryFact, Report } from "./report.ts";

export type ReportSource = {
  /** The review's events, oldest first. Those after `asOf` are left out. */
  readonly log: readonly Recorded[];
  readonly asOf: Instant;
  /** The newest entry of the workspace's record at `asOf`. */
  readonly head: Report["head"];
  /** Those of the workspace at `asOf`. */
  readonly freezes: readonly Freeze[];
  readonly names: Names;
};

/** What a review was at a moment, by replaying its log up to it. Undefined: it had not begun. */
export function buildReport({ log, asOf, head, freezes, names }: ReportSource): Report | undefined {
  const later = log.findIndex(({ at }) => at > asOf);
  const past = later === -1 ? log : log.slice(0, later);
  const review = replay(past);
  if (review === undefined) return undefined;
  const { service, version, id, workspaceId, channelId, state, timeZone, launchOn, template } = review;
  const readiness = readinessOf(review, asOf);
  const gate = gateOf(review, asOf, isClosed(review) ? [] : freezes);
  return {
    service,
    version,
    reviewId: id,
    workspaceId,
    channelId,
    state,
    asOf,
    timeZone,
    launchOn,
    lead: personOf(review.lead, names),
    started: { by: personOf(review.startedBy, names), at: review.startedAt },
    template,
    tally: readiness.tally,
    sections: readiness.sections.map(({ section, tally }) => ({ title: section.title, tally })),
    gate: {
      decision: gate.decision,
      reasons: gate.reasons.map((reason) => gateReasonInWords(reason, { review, now: asOf, names })),
    },
    freezes: freezeFacts(review, freezes, asOf),
    ...decisionFacts(review, names),
    ...signOffFacts(review, asOf, names),
    items: itemFacts(review, asOf, names),
    waivers: waiverFacts(past, (itemId) => titleOf(review, itemId), names),
    progress: progressOf(past, asOf),
    history: past.map((recorded) => historyFact(review, recorded, names)),
    head,
  };
}

function historyFact(review: Review, { seq, at, by, event }: Recorded, names: Names): HistoryFact {
  const itemId = "itemId" in event ? event.itemId : null;
  return {
    seq,
    at,
    by: personOf(by, names),
    type: event.type,
    item: itemId === null ? null : titleOf(review, itemId),
    what: happeningInWords(event, { review, who: (id) => personOf(id, names).name }),
  };
}

function titleOf(review: Review, itemId: string): string {
  return review.items.find(({ id }) => id === itemId)?.title ?? itemId;
}
