import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { type GateReason, obstaclesToGo } from "../gate/gate.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { DecisionRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";
import { type Day, dayIn, type Instant, parseDay } from "../time/time.ts";
import type { Condition, Override } from "./launch-decision.ts";

export type DecideLaunch = {
  readonly decision: "go" | "go-with-conditions" | "no-go";
  readonly reason: string;
  readonly conditions: readonly Omit<Condition, "metAt" | "metBy">[];
  /** An admin's reason to go against the gate; null: nobody overrides it. */
  readonly override: string | null;
  readonly now: Instant;
};

/** An override's reason is a sentence, not a word. */
const SENTENCE_LENGTH = 20;

/** Records the decision. A go needs everything settled and signed, or an admin's override, which names what it accepts. */
export function decideLaunch(review: Review, wish: DecideLaunch): Decision<ReviewEvent, DecisionRefusal> {
  const { decision, conditions, override, now } = wish;
  const reason = wish.reason.trim();
  if (review.state !== "open") return refused(notOpen(review));
  const tooLong = textTooLong("reason", TEXT_LIMITS.comment, wish.reason);
  if (tooLong !== null) return refused(tooLong);
  if (decision === "no-go") {
    if (reason === "") return refused({ reason: "decision-reason-missing", of: "no-go" });
    return happened({ type: "review.decided", decision, reason, conditions: [], override: null });
  }
  const isTied = decision === "go-with-conditions";
  const obstacles = obstaclesToGo(review, now);
  const no =
    goRefusal(obstacles, override) ?? (isTied ? conditionsRefusal(conditions, dayIn(review.timeZone, now)) : null);
  if (no !== null) return refused(no);
  return happened({
    type: "review.decided",
    decision,
    reason,
    conditions: isTied ? conditions.map((condition) => ({ ...condition, metAt: null, metBy: null })) : [],
    override: override === null ? null : accepting(obstacles, override.trim()),
  });
}

/** Why it cannot be a go: something is in the way, or an override says too little or overrides nothing. */
function goRefusal(obstacles: readonly GateReason[], override: string | null): DecisionRefusal | null {
  if (override === null) {
    return obstacles.length === 0 ? null : { reason: "gate-blocked", count: obstacles.length };
  }
  if (obstacles.length === 0) return { reason: "nothing-to-override" };
  return override.trim().length < SENTENCE_LENGTH ? { reason: "decision-reason-missing", of: "override" } : null;
}

function accepting(obstacles: readonly GateReason[], reason: string): Override {
  return {
    reason,
    itemIds: obstacles.flatMap((one) => (one.kind === "item" ? [one.itemId] : [])),
    roles: obstacles.flatMap((one) => (one.kind === "sign-off" ? [one.role] : [])),
    objections: obstacles.flatMap((one) => (one.kind === "objection" ? [one.seq] : [])),
  };
}

function conditionsRefusal(conditions: DecideLaunch["conditions"], today: Day): DecisionRefusal | null {
  if (conditions.length === 0) return { reason: "conditions-missing" };
  for (const condition of conditions) {
    const field = missingIn(condition, today);
    if (field !== null) return { reason: "condition-incomplete", text: condition.text, field };
    const tooLong = textTooLong("condition", TEXT_LIMITS.reason, condition.text);
    if (tooLong !== null) return tooLong;
  }
  return null;
}

/** What a condition lacks; a day that has passed is none to meet it by. */
function missingIn(
  { text, owner, dueOn }: DecideLaunch["conditions"][number],
  today: Day,
): "text" | "owner" | "dueOn" | null {
  if (text.trim() === "") return "text";
  if (owner === "") return "owner";
  const day = parseDay(dueOn);
  return day === undefined || day < today ? "dueOn" : null;
}

function notOpen({ state, decision }: Review): DecisionRefusal {
  return decision === null
    ? { reason: "review-closed", state }
    : { reason: "decided-already", kind: decision.kind, by: decision.by };
}
