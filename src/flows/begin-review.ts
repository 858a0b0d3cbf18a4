import { type Refused, refused } from "../domain/decision.ts";
import type { Actor } from "../domain/permissions.ts";
import type { AccessRefusal, StartRefusal } from "../domain/refusals.ts";
import { carryOver } from "../domain/review/carry-over.ts";
import { layoutOf } from "../domain/review/layout.ts";
import { type RoleShare, roleShares } from "../domain/review/owners-by-role.ts";
import { type StartRequest, startReview } from "../domain/review/start-review.ts";
import type { Review } from "../domain/review.ts";
import { policyOf } from "../domain/settings/policy-of.ts";
import type { Template } from "../domain/template.ts";
import { nextMidnight } from "../domain/time/next-midnight.ts";
import { againOnConflict } from "../store/again-on-conflict.ts";
import { Conflict } from "../store/database.ts";
import { deliveryStatement } from "../store/deliveries/delivery-statement.ts";
import { planMessagesStatements } from "../store/messages/plan-messages-statements.ts";
import { lastReviewOf } from "../store/reviews/last-review-of.ts";
import { saveReview } from "../store/reviews/save-review.ts";
import { loadSettings } from "../store/settings/load-settings.ts";
import { availableTemplates } from "./available-templates.ts";
import { digestStatements } from "./digests/digest-statements.ts";
import { noteDrills } from "./drills/note-drills.ts";
import { ageStatement, publishStatement, refreshStatement } from "./due/due-keys.ts";
import { homesFollow } from "./home/homes-follow.ts";
import { openTwin } from "./open-twin.ts";
import { ownersAtStart } from "./owners/owners-at-start.ts";
import type { Deps } from "./ports.ts";
import { rememberDelivery } from "./remember-delivery.ts";
import { deniedInWorkspace } from "./settings/denied-in-workspace.ts";
import { workingDaysOf } from "./working-days-of.ts";

export type BeginReview = {
  readonly actor: Actor;
  readonly delivery: string;
  readonly request: StartRequest;
  /** Null: the default one. */
  readonly templateId: string | null;
  /** Whether owners and still-fresh evidence come along from the service's last review. */
  readonly copyFromLast: boolean;
};

export type Begun =
  | {
      readonly ok: true;
      readonly review: Review | null;
      /** How many items brought an owner or evidence along. */
      readonly carried: number;
      /** Who got what by role. */
      readonly byRole: readonly RoleShare[];
      readonly duplicate: boolean;
    }
  | { readonly ok: false; readonly refusal: StartRefusal | AccessRefusal; readonly duplicate: boolean };

const DEFAULT_TEMPLATE = "trading-platform";

/** Starts the review of a release. Its messages are posted right after; one open review per release. `review` null: started before. */
export function beginReview(deps: Deps, wish: BeginReview): Promise<Begun> {
  // Another process may have recorded something of this workspace in between.
  return againOnConflict(() => begin(deps, wish), { turn: { db: deps.db, workspaceId: wish.request.workspaceId } });
}

async function begin(deps: Deps, { actor, delivery, request, templateId, copyFromLast }: BeginReview): Promise<Begun> {
  const { workspaceId } = request;
  const refuse = async (no: Refused<StartRefusal | AccessRefusal>): Promise<Begun> => ({
    ...no,
    duplicate: await rememberDelivery(deps, { workspaceId, delivery }),
  });

  const denied = await deniedInWorkspace(deps, { workspaceId, actor, action: "review.start", delivery });
  if (denied !== null) return denied;
  const template = await findTemplate(deps, workspaceId, templateId ?? DEFAULT_TEMPLATE);
  if (!template.ok) return refuse(template);
  const last = copyFromLast ? await lastReviewOf(deps.db, workspaceId, request.service) : undefined;
  const now = deps.now();
  const { settings } = await loadSettings(deps.db, workspaceId);
  const { owners, carried } = await ownersAtStart(deps, workspaceId, {
    settings,
    service: request.service,
    template: template.template,
    carried: last === undefined ? new Map() : carryOver(last, now),
  });
  const decision = startReview(request, template.template, {
    now,
    policy: policyOf(settings),
    week: workingDaysOf(deps, settings),
    carried,
    owners,
  });
  if (!decision.ok) return refuse(decision);

  const id = deps.newId();
  const [started] = decision.events;
  if (started?.type !== "review.started") throw new Error("a review must begin with review.started");
  const parts = layoutOf({ sections: started.sections, items: started.items });
  try {
    const review = await saveReview(deps.db, {
      before: undefined,
      reviewId: id,
      by: actor.id,
      at: now,
      events: decision.events,
      statements: [
        deliveryStatement(deps.db, { key: delivery, workspaceId, at: now }),
        ...planMessagesStatements(deps.db, {
          reviewId: id,
          workspaceId,
          channelId: request.channelId,
          parts: parts.map(({ key }) => key),
        }),
        publishStatement(deps, { id, workspaceId }),
        refreshStatement(deps, { id, workspaceId }, nextMidnight(started.timeZone, now)),
        ...digestStatements(deps, started, [started.channelId, started.lead]),
        ...(await homesFollow(deps, null, started, { events: decision.events, by: actor.id })),
        // Drills may settle some of it already; told at once, and by this row if that should fail.
        ageStatement(deps, { id, workspaceId }, now),
      ],
    });
    deps.wake();
    const { fourEyes } = settings;
    const byRole = roleShares(template.template, owners, { carried, fourEyes });
    const came = started.items.filter(
      (item) => (carried.get(item.id)?.owner ?? null) !== null || item.carried.length > 0,
    );
    const told = await toldOfDrills(deps, review);
    return { ok: true, review: told, carried: came.length, byRole, duplicate: false };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (error.table === "deliveries") return { ok: true, review: null, carried: 0, byRole: [], duplicate: true };
    const open = await openTwin(deps, request);
    if (open === undefined) throw error;
    return refuse(refused(open));
  }
}

async function toldOfDrills(deps: Deps, review: Review): Promise<Review> {
  try {
    return await noteDrills(deps, review);
  } catch (error) {
    if (error instanceof Conflict) return review;
    throw error;
  }
}

async function findTemplate(
  deps: Deps,
  workspaceId: string,
  id: string,
): Promise<{ ok: true; template: Template } | Refused<StartRefusal>> {
  const templates = await availableTemplates(deps, workspaceId);
  const template = templates.find((candidate) => candidate.id === id);
  if (template !== undefined) return { ok: true, template };
  return refused({ reason: "no-such-template", value: id, known: templates.map((known) => known.id) });
}
