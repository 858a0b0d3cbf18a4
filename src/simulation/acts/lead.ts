import type { Decision } from "../../domain/decision.ts";
import type { ReviewEvent } from "../../domain/events.ts";
import { decideLaunch } from "../../domain/launch/decide-launch.ts";
import { markLaunched } from "../../domain/launch/mark-launched.ts";
import type { Action } from "../../domain/permissions.ts";
import { cancelReview } from "../../domain/review/cancel-review.ts";
import type { Review } from "../../domain/review.ts";
import { addCalendarDays } from "../../domain/time/time.ts";
import { changeReview } from "../../flows/change-review.ts";
import { moveLaunchTo } from "../../flows/move-launch-to.ts";
import { coversOf } from "../../flows/sign-offs/covers-of.ts";
import { signReview } from "../../flows/sign-offs/sign-review.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { localInstant } from "../world/local-instant.ts";
import { ADMIN, CHANNELS, PEOPLE } from "../world/people.ts";
import type { PlannedReview } from "../world/plan.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/** What happens to a review around its launch: people sign on the day before, and the lead decides and launches, or lets it wait. */
export function lead(world: World, planned: PlannedReview, reviewId: string): void {
  const { agenda, random } = world;
  const zone = CHANNELS.find(({ id }) => id === planned.channelId)?.timeZone ?? "UTC";
  const on = (days: number, time: string) => localInstant(zone, planned.launchOn, days, time);
  const by = (at: string, happen: () => Promise<void>) => agenda.add({ at, byPerson: true, happen });

  for (const days of [-2, -1]) by(on(days, "11:00"), () => sign(world, reviewId));
  if (random.chance(0.3)) {
    by(on(-4, "15:30"), () => move(world, reviewId, planned.lead, addCalendarDays(planned.launchOn, 2)));
  }
  const patience = random.whole(0, 3);
  by(on(patience, "14:00"), () => decide(world, reviewId, planned.lead));
  by(on(patience, "16:00"), () => act(world, reviewId, "review.launch", planned.lead, markLaunched));
  by(on(patience + 4, "10:00"), () =>
    act(world, reviewId, "review.cancel", planned.lead, (review) => cancelReview(review, { reason: "not this time" })),
  );
}

async function decide(world: World, reviewId: string, leadId: string): Promise<void> {
  const wish = { reason: "see the thread", conditions: [], now: world.clock.now() };
  await act(world, reviewId, "review.decide", leadId, (review) =>
    decideLaunch(review, { ...wish, decision: "go", override: null }),
  );
  if (world.random.chance(0.5)) {
    const override = "The board accepts what is left until the next release.";
    await act(world, reviewId, "review.override", ADMIN, (review) =>
      decideLaunch(review, { ...wish, decision: "go", override }),
    );
  } else {
    await act(world, reviewId, "review.decide", leadId, (review) =>
      decideLaunch(review, { ...wish, decision: "no-go", override: null }),
    );
  }
}

async function move(world: World, reviewId: string, by: string, launch: string): Promise<void> {
  const knock = { workspaceId: WORKSPACE, reviewId, actor: actorOf(world, by), here: null, delivery: delivery(world) };
  await moveLaunchTo(anyDeps(world), knock, launch);
}

async function act(
  world: World,
  reviewId: string,
  action: Action,
  by: string,
  verb: (review: Review) => Decision<ReviewEvent, { readonly reason: string }>,
): Promise<void> {
  const deps = anyDeps(world);
  const knock = { workspaceId: WORKSPACE, reviewId, actor: actorOf(world, by), action, itemId: null, here: null };
  await changeReview(deps, { ...knock, delivery: delivery(world) }, verb);
}

/** Everybody who holds a role of the review's signs what they see, or lets it be. */
async function sign(world: World, reviewId: string): Promise<void> {
  for (const { id, roles, channels, manner } of PEOPLE) {
    const deps = anyDeps(world);
    const review = await loadReview(deps.db, WORKSPACE, reviewId);
    if (review === undefined || !channels.includes(review.channelId)) continue;
    if (!review.signOffs.some(({ role }) => roles.includes(role)) || manner === "silent") continue;
    const actor = actorOf(world, id);
    const knock = { workspaceId: WORKSPACE, reviewId, actor, here: review.channelId, delivery: delivery(world) };
    if (world.random.chance(0.6)) {
      await signReview(deps, knock, { choice: "sign", note: "", covers: coversOf(review) });
    }
  }
}
