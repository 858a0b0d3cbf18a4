import type { Decision } from "../../domain/decision.ts";
import type { ReviewEvent } from "../../domain/events.ts";
import { assignItem } from "../../domain/item/assign-item.ts";
import { blockItem } from "../../domain/item/block-item.ts";
import { commentItem } from "../../domain/item/comment-item.ts";
import { completeItem } from "../../domain/item/complete-item.ts";
import { takeItem } from "../../domain/item/take-item.ts";
import { unblockItem } from "../../domain/item/unblock-item.ts";
import type { Action } from "../../domain/permissions.ts";
import type { Evidence, Item, Review } from "../../domain/review.ts";
import { changeReview, type Knock } from "../../flows/change-review.ts";
import { PEOPLE, type Person } from "../world/people.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

type Move = {
  readonly action: Action;
  readonly decide: (review: Review) => Decision<ReviewEvent, { readonly reason: string }>;
};

/** Brings an item on, or does not: what somebody does with one that they look at. */
export async function moveItem(world: World, person: Person, review: Review, itemId: string): Promise<void> {
  const item = review.items.find(({ id }) => id === itemId);
  const move = item === undefined ? null : nextMove(world, person, review, item);
  if (move === null) return;
  const knock: Knock = {
    workspaceId: WORKSPACE,
    reviewId: review.id,
    actor: actorOf(world, person.id),
    action: move.action,
    itemId,
    here: person.channels.includes(review.channelId) ? review.channelId : null,
    delivery: delivery(world),
  };
  // Slack delivers some clicks twice, and the copy may reach the other replica while the first is being dealt with.
  const copies = world.random.chance(0.05) ? world.replicas.map(({ deps }) => deps) : [anyDeps(world)];
  await Promise.all(copies.map((deps) => changeReview(deps, knock, move.decide)));
}

function nextMove(world: World, { id: by, manner }: Person, review: Review, item: Item): Move | null {
  const { random } = world;
  const itemId = item.id;
  if (item.status === "blocked") {
    return random.chance(0.5) ? { action: "item.edit", decide: (current) => unblockItem(current, { itemId }) } : null;
  }
  if (item.owner !== by) return { action: "item.take", decide: (current) => takeItem(current, { itemId, by }) };
  if (random.chance(0.06)) {
    const other = random.pick(PEOPLE.filter(({ channels, id }) => id !== by && channels.includes(review.channelId)));
    return { action: "item.assign", decide: (current) => assignItem(current, { itemId, owner: other.id }) };
  }
  if (random.chance(0.08)) {
    const inTheWay = PEOPLE.filter(({ channels, id }) => id !== by && channels.includes(review.channelId));
    const blockedBy = random.chance(0.5) ? random.pick(inTheWay).id : null;
    const blocked = { itemId, blockedBy, reason: "the vendor has not answered" };
    return { action: "item.edit", decide: (current) => blockItem(current, blocked) };
  }
  if (world.doomed.has(`${review.id}/${itemId}`) || random.chance(manner === "careful" ? 0.2 : 0.5)) {
    return random.chance(0.3)
      ? { action: "item.edit", decide: (current) => commentItem(current, { itemId, text: "Still on it." }) }
      : null;
  }
  const at = world.clock.now();
  const evidence = [evidenceOf(world, item, by, at)];
  return { action: "item.complete", decide: (current) => completeItem(current, { itemId, evidence, at }) };
}

function evidenceOf(world: World, item: Item, by: string, at: string): Evidence {
  const id = world.replicas[0].deps.newId();
  return { id, kind: "link", value: `https://ci.example/${item.id}/${id}`, title: "", fileId: null, by, at };
}
