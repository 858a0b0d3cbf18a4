import { SNOOZE_DAYS, snoozeItem } from "../../domain/nag/snooze.ts";
import { assignOwner } from "../../flows/assign-owner.ts";
import { changeReview } from "../../flows/change-review.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Post, Subject } from "../journal.ts";
import { kindOf, personOf } from "../post-kind.ts";
import { PEOPLE, type Person } from "../world/people.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";
import { moveItem } from "./move-item.ts";

/** How likely somebody does something about one thing that they are reminded of. */
const HEEDS = { careful: 0.7, slow: 0.35, silent: 0 } as const;

/** Somebody is reminded, and minutes later does something about it, or does not. */
export function heedNag(world: World, post: Post): void {
  const person = PEOPLE.find(({ id }) => id === personOf(post));
  if (kindOf(post) !== "nag" || person === undefined) return;
  for (const subject of post.about) {
    if (!world.random.chance(HEEDS[person.manner])) continue;
    const at = new Date(Date.parse(post.at) + world.random.whole(1, 90) * 60_000).toISOString();
    world.agenda.add({ at, byPerson: true, happen: () => heed(world, person, subject) });
  }
}

async function heed(world: World, person: Person, { reviewId, itemId }: Subject): Promise<void> {
  const { random } = world;
  const deps = anyDeps(world);
  const review = await loadReview(deps.db, WORKSPACE, reviewId);
  if (review === undefined || itemId === null) return;
  const actor = actorOf(world, person.id);
  const knock = { workspaceId: WORKSPACE, reviewId, actor, itemId, here: null, delivery: delivery(world) };
  if (random.chance(0.2)) {
    const snooze = { days: random.pick(SNOOZE_DAYS), reason: "waiting for the vendor", now: world.clock.now() };
    await changeReview(deps, { ...knock, action: "item.snooze" }, (current) =>
      snoozeItem(current, { itemId, ...snooze }),
    );
  } else if (random.chance(0.1)) {
    const other = random.pick(PEOPLE.filter(({ channels }) => channels.includes(review.channelId)));
    await assignOwner(deps, knock, { owner: other.id, word: "You know this better." });
  } else {
    await moveItem(world, person, review, itemId);
  }
}
