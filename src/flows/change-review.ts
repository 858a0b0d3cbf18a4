import { type Decision, refused } from "../domain/decision.ts";
import type { ReviewEvent } from "../domain/events.ts";
import { evolveAll } from "../domain/evolve.ts";
import { type Action, type Actor, denialOf } from "../domain/permissions.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import type { Review } from "../domain/review.ts";
import type { Instant } from "../domain/time/time.ts";
import { againOnConflict } from "../store/again-on-conflict.ts";
import { Conflict, type Statement } from "../store/database.ts";
import { deliveryStatement } from "../store/deliveries/delivery-statement.ts";
import { loadReview } from "../store/reviews/load-review.ts";
import { saveReview } from "../store/reviews/save-review.ts";
import { noteAging } from "./aging/note-aging.ts";
import { commitChange } from "./commit-change.ts";
import { noteDrills } from "./drills/note-drills.ts";
import { mayAct } from "./may-act.ts";
import { type AlreadyOpen, openTwin } from "./open-twin.ts";
import type { Deps } from "./ports.ts";
import { rememberDelivery } from "./remember-delivery.ts";
import { secretIn } from "./secret-in.ts";
import { noteLostRoles } from "./sign-offs/note-lost-roles.ts";

/** Who wants to do what to which review, and the delivery that brought the wish. */
export type Knock = {
  readonly workspaceId: string;
  readonly reviewId: string;
  readonly actor: Actor;
  readonly action: Action;
  readonly itemId: string | null;
  /** The channel that they knock from; null: none, as in their Home. */
  readonly here: string | null;
  /** The same for every copy of one delivery; what was done for it once is not done again. */
  readonly delivery: string;
};

export type Changed<Refusal> =
  | { readonly ok: true; readonly review: Review; readonly events: readonly ReviewEvent[]; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: Refusal | AccessRefusal | AlreadyOpen; readonly duplicate: boolean };

/**
 * The only way in which a review changes: load, decide, save. The events, the changed rows, the delivery's key and the marks
 * on the messages that are stale now are saved together or not at all. When somebody else saved in between, decides again
 * on what they left. What has become of the review by itself is recorded first, so that it is decided on, too.
 */
export async function changeReview<Refusal extends { readonly reason: string }>(
  deps: Deps,
  knock: Knock,
  decide: (review: Review) => Decision<ReviewEvent, Refusal>,
): Promise<Changed<Refusal>> {
  const attempt = async (): Promise<Changed<Refusal>> => {
    const review = await loadReview(deps.db, knock.workspaceId, knock.reviewId);
    if (review === undefined) return { ...refused({ reason: "no-such-review" }), duplicate: false };
    try {
      return await decideAndSave(deps, knock, await current(deps, knock, review), decide);
    } catch (error) {
      const isCopy = error instanceof Conflict && error.table === "deliveries";
      if (isCopy) return { ok: true, review, events: [], duplicate: true };
      throw error;
    }
  };
  return againOnConflict(attempt, { turn: { db: deps.db, workspaceId: knock.workspaceId } });
}

/** The review as it is now: time has passed and, before a decision, roles may have been given anew. */
async function current(deps: Deps, { action }: Knock, review: Review): Promise<Review> {
  const aged = await noteDrills(deps, await noteAging(deps, review));
  return action === "review.decide" || action === "review.override" ? noteLostRoles(deps, aged) : aged;
}

/** A role decides whether somebody may, so a verb says so; it stands in the record as every denial does. */
const DENIALS: ReadonlySet<string> = new Set(["own-waiver", "not-the-approver", "no-role-to-sign"]);

async function decideAndSave<Refusal extends { readonly reason: string }>(
  deps: Deps,
  knock: Knock,
  review: Review,
  decide: (review: Review) => Decision<ReviewEvent, Refusal>,
): Promise<Changed<Refusal>> {
  const { actor, action } = knock;
  if (!(await mayAct(deps, knock, review))) {
    await deny(deps, knock, review, "not-in-channel");
    return { ...refused({ reason: "no-such-review" }), duplicate: false };
  }
  const why = denialOf(actor, action, review.lead);
  if (why !== null) {
    await deny(deps, knock, review, why);
    return { ...refused({ reason: "not-allowed", action, why, lead: review.lead }), duplicate: false };
  }
  const decision = decide(review);
  if (!decision.ok && DENIALS.has(decision.refusal.reason)) {
    await deny(deps, knock, review, decision.refusal.reason);
    return { ...decision, duplicate: false };
  }
  if (!decision.ok) return { ...decision, duplicate: await rememberDelivery(deps, knock) };
  if (decision.events.length === 0) {
    return { ok: true, review, events: [], duplicate: await rememberDelivery(deps, knock) };
  }
  const secret = await secretIn(deps, decision.events);
  if (secret !== null) return { ...refused(secret), duplicate: await rememberDelivery(deps, knock) };
  const at = deps.now();
  try {
    const change = { by: actor.id, at, events: decision.events, statements: [onceStatement(deps, knock, at)] };
    return { ok: true, ...(await commitChange(deps, review, change)), duplicate: false };
  } catch (error) {
    if (!(error instanceof Conflict) || error.table !== "reviews") throw error;
    // It would be the second open review of its release.
    const twin = await openTwin(deps, evolveAll(review, decision.events, { by: actor.id, at }));
    if (twin === undefined) throw error;
    return { ...refused(twin), duplicate: await rememberDelivery(deps, knock) };
  }
}

/** A denial stands in the log, and is nothing that a message shows. */
async function deny(deps: Deps, knock: Knock, review: Review, why: string): Promise<void> {
  const { actor, action, itemId } = knock;
  const at = deps.now();
  await saveReview(deps.db, {
    before: review,
    reviewId: review.id,
    by: actor.id,
    at,
    events: [{ type: "access.denied", action, itemId, why }],
    statements: [onceStatement(deps, knock, at)],
  });
}

function onceStatement({ db }: Deps, { delivery, workspaceId }: Knock, at: Instant): Statement {
  return deliveryStatement(db, { key: delivery, workspaceId, at });
}
