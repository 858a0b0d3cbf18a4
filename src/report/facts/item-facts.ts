import { freshnessOf } from "../../domain/evidence/freshness.ts";
import { isSettled } from "../../domain/evidence/settled.ts";
import { isOverdue } from "../../domain/review/readiness.ts";
import type { Evidence, Item, Review } from "../../domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../domain/time/time.ts";
import { type Names, personOf, personOrNull } from "../person.ts";
import type { EvidenceFact, ItemFact } from "../report.ts";

export function itemFacts(review: Review, asOf: Instant, names: Names): readonly ItemFact[] {
  const today = dayIn(review.timeZone, asOf);
  return review.items.map((item) => ({
    id: item.id,
    title: item.title,
    section: review.sections.find(({ id }) => id === item.sectionId)?.title ?? item.sectionId,
    level: item.level,
    role: item.role,
    status: item.status,
    settled: isSettled(item, asOf),
    overdue: isOverdue(item, asOf, today),
    owner: personOrNull(item.owner, names),
    dueOn: item.dueOn,
    settledBy: personOrNull(item.settledBy, names),
    settledAt: item.settledAt,
    reason: item.blocked?.reason ?? item.reason,
    blockedBy: personOrNull(item.blocked?.by ?? null, names),
    criteria: item.criteria.map(({ title, met, optional }) => ({ title, met, optional })),
    evidence: item.evidence.map((piece) => evidenceFact(review, item, piece, asOf, names)),
  }));
}

function evidenceFact(review: Review, item: Item, piece: Evidence, asOf: Instant, names: Names): EvidenceFact {
  const { kind, title, value, by, at } = piece;
  const freshness = freshnessOf({ ...item, evidence: [piece] }, asOf);
  const { timeZone } = review;
  return {
    kind,
    title,
    value,
    by: personOf(by, names),
    at,
    state: freshness.state === "none" ? "fresh" : freshness.state,
    ageDays: Math.max(0, daysBetween(dayIn(timeZone, at), dayIn(timeZone, asOf))),
    freshUntil: freshness.state === "none" ? null : freshness.until,
  };
}
