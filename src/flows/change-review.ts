import { type Decision, refused } from "../domain/decision.ts";
import type { ReviewEvent } from "../domain/events.ts";
import { type Action, type Actor, denialOf } from "../domain/permissions.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import { layoutOf, partsShowing } from "../domain/review/layout.ts";
import type { Review } from "../domain/review.ts";
import { Conflict, type Statement } from "../store/database.ts";
import { deliveryStatement } from "../store/deliveries/delivery-statement.ts";
import { loadReview } from "../store/reviews/load-review.ts";
import { saveReview } from "../store/reviews/save-review.ts";
import { staleStatement } from "./due/due-keys.ts";
import type { Deps } from "./ports.ts";
import { rememberDelivery } from "./remember-delivery.ts";

/** Who wants to do what to which review, and the delivery that brought the wish. */
export type Knock = {
  readonly workspaceId: string;
  readonly reviewId: string;
  readonly actor: Actor;
  readonly action: Action;
  readonly itemId: string | null;
  /** The same for every copy of one delivery; what was done for it once is not done again. */
  readonly delivery: string;
};

export type Changed<Refusal> =
  | { readonly ok: true; readonly review: Review; readonly events: readonly ReviewEvent[]; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: Refusal | AccessRefusal; readonly duplicate: boolean };

const ATTEMPTS = 50;

/**
 * The only way in which a review changes: load, decide, save. The events, the changed rows, the delivery's key and the marks
 * on the messages that are stale now are saved together or not at all. When somebody else saved in between, decides again
 * on what they left.
 */
export async function changeReview<Refusal>(
  deps: Deps,
  knock: Knock,
  decide: (review: Review) => Decision<ReviewEvent, Refusal>,
): Promise<Changed<Refusal>> {
  for (let attempt = 1; ; attempt++) {
    const review = await loadReview(deps.db, knock.workspaceId, knock.reviewId);
    if (review === undefined) return { ...refused({ reason: "no-such-review" }), duplicate: false };
    try {
      return await decideAndSave(deps, knock, review, decide);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (error.table === "deliveries") return { ok: true, review, events: [], duplicate: true };
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * Math.min(attempt, 10)));
    }
  }
}

async function decideAndSave<Refusal>(
  deps: Deps,
  knock: Knock,
  review: Review,
  decide: (review: Review) => Decision<ReviewEvent, Refusal>,
): Promise<Changed<Refusal>> {
  const { actor, action, itemId } = knock;
  const why = denialOf(actor, action, review.lead);
  if (why !== null) {
    await save(deps, knock, review, [{ type: "access.denied", action, itemId, why }], []);
    return { ...refused({ reason: "not-allowed", action, why, lead: review.lead }), duplicate: false };
  }
  const decision = decide(review);
  if (!decision.ok) return { ...decision, duplicate: await rememberDelivery(deps, knock) };
  if (decision.events.length === 0) {
    return { ok: true, review, events: [], duplicate: await rememberDelivery(deps, knock) };
  }
  const saved = await save(deps, knock, review, decision.events, staleMarks(deps, review, decision.events));
  deps.wake();
  return { ok: true, review: saved, events: decision.events, duplicate: false };
}

function save(
  deps: Deps,
  { workspaceId, delivery, actor }: Knock,
  review: Review,
  events: readonly ReviewEvent[],
  marks: readonly Statement[],
) {
  const at = deps.now();
  return saveReview(deps.db, {
    before: review,
    reviewId: review.id,
    by: actor.id,
    at,
    events,
    statements: [deliveryStatement(deps.db, { key: delivery, workspaceId, at }), ...marks],
  });
}

function staleMarks(deps: Deps, review: Review, events: readonly ReviewEvent[]): Statement[] {
  const itemIds = events.flatMap((event) => ("itemId" in event && event.itemId !== null ? [event.itemId] : []));
  const concernsAll = events.some((event) => event.type.startsWith("review."));
  return partsShowing(layoutOf(review), concernsAll ? null : itemIds).map((part) => staleStatement(deps, review, part));
}
