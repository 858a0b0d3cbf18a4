import type { Review } from "../../domain/review.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Person } from "../world/people.ts";
import { anyDeps, WORKSPACE, type World } from "../world/world.ts";
import { moveItem } from "./move-item.ts";

/** Somebody looks at the reviews of their channels and does one thing or none. */
export async function visit(world: World, person: Person): Promise<void> {
  const { random } = world;
  const heads = (await listReviews(anyDeps(world).db, WORKSPACE)).filter(({ channelId }) =>
    person.channels.includes(channelId),
  );
  if (heads.length === 0) return;
  const review = await loadReview(anyDeps(world).db, WORKSPACE, random.pick(heads).id);
  if (review === undefined || review.state !== "open") return;
  const itemId = itemFor(world, review, person);
  if (itemId !== undefined) await moveItem(world, person, review, itemId);
}

/** One's own items first, then one of a role of theirs that nobody has, then any that nobody has. What is doomed, nobody takes up. */
function itemFor({ random, doomed }: World, review: Review, { id, roles }: Person): string | undefined {
  const waiting = review.items.filter(({ status }) => ["open", "in-progress", "blocked"].includes(status));
  const mine = waiting.filter(({ owner }) => owner === id);
  const free = waiting.filter(
    (item) => (item.owner === null || item.owner.startsWith("S")) && !doomed.has(`${review.id}/${item.id}`),
  );
  const ofRole = free.filter(({ role }) => role !== null && roles.includes(role));
  for (const items of [random.chance(0.7) ? mine : [], ofRole, random.chance(0.3) ? free : [], mine]) {
    if (items.length > 0) return random.pick(items).id;
  }
  return undefined;
}
