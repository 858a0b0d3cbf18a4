import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { obstaclesToGo } from "../gate/gate.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { DecisionRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
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
  const { decision, reason, conditions, now } = wish;
  if (review.state !== "open") return refused(notOpen(review));
  if (reason.length > TEXT_LIMITS.comment) {
    return refused({ reason: "text-too-long", field: "reason", limit: TEXT_LIMITS.comment, length: reason.length });
  }
  if (decision === "no-go") {
    if (reason.trim() === "") return refused({ reason: "decision-reason-missing", of: "no-go" });
    return happened({ type: "review.decided", decision, reason: reason.trim(), conditions: [], override: null });
  }
  const override = overrideOf(review, wish);
  if (!override.ok) return override;
  if (decision === "go") {
    return happened({
      type: "review.decided",
      decision,
      reason: reason.trim(),
      conditions: [],
      override: override.override,
    });
  }
  if (conditions.length === 0) return refused({ reason: "conditions-missing" });
  const today = dayIn(review.timeZone, now);
  for (const condition of conditions) {
    const field = missingIn(condition, today);
    if (field !== null) return refused({ reason: "condition-incomplete", text: condition.text, field });
    const { length } = condition.text;
    if (length > TEXT_LIMITS.reason)
      return refused({ reason: "text-too-long", field: "condition", limit: TEXT_LIMITS.reason, length });
  }
  const open = conditions.map((condition) => ({ ...condition, metAt: null, metBy: null }));
  return happened({
    type: "review.decided",
    decision,
    reason: reason.trim(),
    conditions: open,
    override: override.override,
  });

  function overrideOf(
    current: Review,
    { override: why }: DecideLaunch,
  ): { ok: true; override: Override | null } | { ok: false; refusal: DecisionRefusal } {
    const obstacles = obstaclesToGo(current, now);
    if (why === null)
      return obstacles.length === 0
        ? { ok: true, override: null }
        : refused({ reason: "gate-blocked", count: obstacles.length });
    if (obstacles.length === 0) return refused({ reason: "nothing-to-override" });
    if (why.trim().length < SENTENCE_LENGTH) return refused({ reason: "decision-reason-missing", of: "override" });
    return {
      ok: true,
      override: {
        reason: why.trim(),
        itemIds: obstacles.flatMap((one) => (one.kind === "item" ? [one.itemId] : [])),
        roles: obstacles.flatMap((one) => (one.kind === "sign-off" ? [one.role] : [])),
        objections: obstacles.flatMap((one) => (one.kind === "objection" ? [one.seq] : [])),
      },
    };
  }
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
