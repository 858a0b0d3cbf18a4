import type { Recorded, ReviewEvent } from "../../src/domain/events.ts";
import { evolve } from "../../src/domain/evolve.ts";
import { type StartRequest, startReview } from "../../src/domain/review/start-review.ts";
import type { Evidence, Review, ReviewPolicy } from "../../src/domain/review.ts";
import type { Template, TemplateItem } from "../../src/domain/template.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";

export const NOW = "2026-11-24T09:00:00.000Z";

/** A template's item with everything at its plainest. */
export function plainItem(id: string, changes: Partial<TemplateItem> = {}): TemplateItem {
  return {
    id,
    title: `Item ${id}`,
    level: "must",
    role: null,
    why: "",
    verify: "",
    evidence: { required: false, kinds: ["link", "text"], expects: "", life: "unlimited" },
    due: null,
    recurring: false,
    waivable: true,
    criteria: [],
    waitsFor: [],
    ...changes,
  };
}

export function plainTemplate(items: readonly TemplateItem[], changes: Partial<Template> = {}): Template {
  return {
    id: "plain",
    version: 1,
    title: "Plain",
    description: "",
    sections: [{ id: "one", title: "One", items }],
    signOffs: [{ role: "sre", quorum: 1 }],
    ...changes,
  };
}

export const POLICY: ReviewPolicy = { fourEyes: true, waiverLongestDays: 30, waiverMostRenewals: 2 };

export const REQUEST: StartRequest = {
  workspaceId: "T1",
  channelId: "C1",
  service: "payments-api",
  version: "2.4.0",
  launch: "2026-12-15",
  timeZone: "Europe/Berlin",
  lead: "UANA",
};

/** A review that has just begun, with these items in one section. */
export function startedReview(items: readonly TemplateItem[], changes: Partial<StartRequest> = {}): Review {
  return record(undefined, startedEvents(plainTemplate(items), changes), "UANA", NOW);
}

export function startedEvents(template: Template, changes: Partial<StartRequest> = {}): readonly ReviewEvent[] {
  const decision = startReview({ ...REQUEST, ...changes }, template, { now: NOW, policy: POLICY, week: PLAIN_WEEK });
  if (!decision.ok) throw new Error(`the sample cannot start: ${decision.refusal.reason}`);
  return decision.events;
}

/** Folds events onto a review as if somebody had caused them. */
export function record(before: Review | undefined, events: readonly ReviewEvent[], by: string, at: string): Review {
  let review = before;
  for (const event of events) {
    const recorded: Recorded = { reviewId: review?.id ?? "R1", seq: (review?.seq ?? 0) + 1, at, by, event };
    review = evolve(review, recorded);
  }
  if (review === undefined) throw new Error("nothing happened");
  return review;
}

export function link(id: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    id,
    kind: "link",
    value: `https://ci.example/${id}`,
    title: "",
    fileId: null,
    by: "ULENA",
    at: NOW,
    ...changes,
  };
}
