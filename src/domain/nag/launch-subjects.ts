import { readinessOf } from "../review/readiness.ts";
import type { Review } from "../review.ts";
import { holdersOf } from "../settings/roles-held.ts";
import { signOffStanding } from "../sign-off/sign-off-standing.ts";
import { dayIn, type Instant } from "../time/time.ts";
import { isWithinWorkingDays, type WorkingDays } from "../time/working-time.ts";
import { SOON_DAYS } from "./item-subjects.ts";
import type { Subject } from "./subject.ts";
import type { NagWorld } from "./subjects-of.ts";

/** So many working days before the launch, signatures are asked for although items are open still. */
const SIGN_DAYS = 3;

/** Signatures that are missing, and conditions of a go that are not met. */
export function launchSubjects(review: Review, world: NagWorld, week: WorkingDays): readonly Subject[] {
  return [...signOffSubjects(review, world, week), ...conditionSubjects(review, world.now, week)];
}

function signOffSubjects(review: Review, { now, settings }: NagWorld, week: WorkingDays): readonly Subject[] {
  if (review.state !== "open") return [];
  const today = dayIn(review.timeZone, now);
  const isTime =
    readinessOf(review, now).obstacles.length === 0 || isWithinWorkingDays(week, today, review.launchOn, SIGN_DAYS);
  if (!isTime) return [];
  const answered = new Set([
    ...review.signatures.flatMap(({ ended, by }) => (ended === null ? [by] : [])),
    ...review.objections.map(({ by }) => by),
  ]);
  const asked = new Map<string, string[]>();
  for (const { role, by, quorum } of signOffStanding(review, now)) {
    if (by.length >= quorum) continue;
    for (const holder of holdersOf(settings, review.service, role)) {
      if (!answered.has(holder)) asked.set(holder, [...(asked.get(holder) ?? []), role]);
    }
  }
  return [...asked].map(([to, roles]) => ({
    key: `sign-off/${review.id}`,
    to,
    reviewId: review.id,
    itemId: null,
    otherId: null,
    title: "Sign-off",
    level: null,
    reason: { kind: "sign-off", roles },
    awaitedBy: [],
    changedAt: lastAnswerOf(review, to),
  }));
}

/** When somebody last signed, took it back, or lost it; else when the review began. */
function lastAnswerOf(review: Review, id: string): Instant {
  const times = review.signatures.filter(({ by }) => by === id).map(({ at, ended }) => ended?.at ?? at);
  return [review.startedAt, ...times].sort().at(-1) ?? review.startedAt;
}

/** A go with conditions holds them open after the launch, too. */
function conditionSubjects(review: Review, now: Instant, week: WorkingDays): readonly Subject[] {
  if (review.state !== "decided-go" && review.state !== "launched") return [];
  const today = dayIn(review.timeZone, now);
  return review.conditions
    .filter(
      ({ metAt, dueOn }) => metAt === null && (dueOn < today || isWithinWorkingDays(week, today, dueOn, SOON_DAYS)),
    )
    .map((condition) => ({
      key: `condition/${review.id}/${condition.id}`,
      to: condition.owner,
      reviewId: review.id,
      itemId: null,
      otherId: condition.id,
      title: condition.text,
      level: null,
      reason: { kind: "condition", text: condition.text, dueOn: condition.dueOn },
      awaitedBy: [],
      changedAt: review.decision?.at ?? review.startedAt,
    }));
}
