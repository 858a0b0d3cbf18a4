import { type Refused, refused } from "../../domain/decision.ts";
import { type Snooze, snoozeEnd } from "../../domain/nag/snooze.ts";
import type { AccessRefusal, SnoozeRefusal } from "../../domain/refusals.ts";
import { dayIn } from "../../domain/time/time.ts";
import { Conflict } from "../../store/database.ts";
import { deliveryStatement } from "../../store/deliveries/delivery-statement.ts";
import { loadMemory } from "../../store/nags/load-memory.ts";
import { snoozeStatement } from "../../store/nags/snooze-statement.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps } from "../ports.ts";
import { secretTyped } from "../secret-in.ts";
import { nagRenderStatement } from "./nag-keys.ts";

export type Snoozed =
  | { readonly ok: true; readonly duplicate: boolean }
  | (Refused<SnoozeRefusal | AccessRefusal> & { readonly duplicate: false });

/** Leaves somebody alone with what they were reminded of and is no item: a signature, a condition, a drill. Items: snooze.ts. */
export async function snoozeSubject(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake" | "findSecret">,
  {
    workspaceId,
    userId,
    subject,
    delivery,
  }: { workspaceId: string; userId: string; subject: string; delivery: string },
  snooze: Snooze,
): Promise<Snoozed> {
  const { db, now } = deps;
  const memory = await loadMemory(db, workspaceId, { userId, subject });
  if (memory === undefined) return { ...refused({ reason: "no-such-review" }), duplicate: false };
  const { reviewId, lastDay } = memory;
  const review = reviewId === null ? undefined : await loadReview(db, workspaceId, reviewId);
  const last = review === undefined || review.state === "launched" ? null : review.launchOn;
  const ends = snoozeEnd(snooze, { today: dayIn(review?.timeZone ?? "UTC", now()), last });
  if ("refusal" in ends) return { ...ends, duplicate: false };
  const secret = await secretTyped(deps, [{ field: "reason", text: snooze.reason }]);
  if (secret !== null) return { ...refused(secret), duplicate: false };
  const said = { until: ends.until, reason: snooze.reason.trim() };
  try {
    await db.commit([
      deliveryStatement(db, { key: delivery, workspaceId, at: now() }),
      snoozeStatement(db, { workspaceId, userId, subject, reviewId }, said),
      ...(lastDay === null ? [] : [nagRenderStatement(deps, { workspaceId, userId, day: lastDay })]),
    ]);
  } catch (error) {
    if (error instanceof Conflict && error.table === "deliveries") return { ok: true, duplicate: true };
    throw error;
  }
  deps.wake();
  return { ok: true, duplicate: false };
}
