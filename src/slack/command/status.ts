import { listAnswer } from "../../../blocks/answers/list-answer.ts";
import { statusAnswer } from "../../../blocks/answers/status-answer.ts";
import { readinessOf } from "../../domain/review/readiness.ts";
import { linksTo } from "../../flows/links-to.ts";
import type { ListedReview } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { reviewsInSight, withTheirItems } from "./reviews-in-sight.ts";
import { reviewsOfService } from "./reviews-of-service.ts";

/** `/readiness status [service]`: one review in words where it is clear which, a list where several are meant. */
export async function status(door: Door, visit: Visitor, service: string | null): Promise<Reply> {
  const { all, here } = await reviewsInSight(door, visit);
  if (service === null) return answer(door, visit, here.length === 0 ? all : here);
  const of = reviewsOfService(all, service);
  return "reply" in of ? of.reply : answer(door, visit, of.named);
}

/** `/readiness list` */
export async function list(door: Door, visit: Visitor): Promise<Reply> {
  return listed(door, visit, (await reviewsInSight(door, visit)).all);
}

async function answer(door: Door, visit: Visitor, heads: readonly ListedReview[]): Promise<Reply> {
  const [only] = heads.length === 1 ? await withTheirItems(door, visit, heads) : [];
  if (only === undefined) return listed(door, visit, heads);
  const links = await linksTo(door.deps, [only.id]);
  return message(statusAnswer(only, { now: door.deps.now(), url: links.get(only.id) ?? null }), "status");
}

async function listed(door: Door, visit: Visitor, heads: readonly ListedReview[]): Promise<Reply> {
  const { deps } = door;
  const now = deps.now();
  const whole = new Map((await withTheirItems(door, visit, heads)).map((review) => [review.id, review]));
  const links = await linksTo(deps, [...whole.keys()]);
  const rows = heads.map((head) => {
    const review = whole.get(head.id);
    const tally = review === undefined ? null : readinessOf(review, now).tally;
    return { review: head, tally, url: links.get(head.id) ?? null };
  });
  return message(listAnswer(rows, { now }), "list");
}
