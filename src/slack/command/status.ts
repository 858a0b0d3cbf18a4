import { listAnswer } from "../../../blocks/answers/list-answer.ts";
import { statusAnswer } from "../../../blocks/answers/status-answer.ts";
import { unknownNameAnswer } from "../../../blocks/answers/unknown-name-answer.ts";
import { readinessOf } from "../../domain/review/readiness.ts";
import type { Review } from "../../domain/review.ts";
import { linksTo } from "../../flows/links-to.ts";
import { viewReview } from "../../flows/view-review.ts";
import { visibleReviews } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { nearest } from "./nearest.ts";

/** `/readiness status [service]`: one review in words where it is clear which, a list where several are meant. */
export async function status(door: Door, visit: Visitor, service: string | null): Promise<Reply> {
  const reviews = await reviewsInSight(door, visit);
  if (service === null) {
    const here = reviews.filter(({ channelId }) => channelId === visit.channelId);
    return answer(door, here.length === 0 ? reviews : here);
  }
  const wanted = service.toLocaleLowerCase("en");
  const named = reviews.filter((review) => review.service.toLocaleLowerCase("en") === wanted);
  if (named.length > 0) return answer(door, named);
  const near = nearest(service, [...new Set(reviews.map((review) => review.service))]);
  const said = unknownNameAnswer({ kind: "open review of", value: service, near: near === null ? [] : [near] });
  return message(said, "no-such-review");
}

/** `/readiness list` */
export async function list(door: Door, visit: Visitor): Promise<Reply> {
  return listed(door, await reviewsInSight(door, visit));
}

/** The open reviews that somebody may see, next launch first. */
export async function reviewsInSight(
  { deps }: Door,
  { workspaceId, actor, channelId }: Visitor,
): Promise<readonly Review[]> {
  const sight = { workspaceId, actor, here: channelId };
  const heads = await visibleReviews(deps, { ...sight, state: "open" });
  const whole = await Promise.all(heads.slice(0, MOST).map(({ id }) => viewReview(deps, { ...sight, reviewId: id })));
  return whole.filter((review) => review !== undefined);
}

/** More than this many open reviews are not looked into for one command. */
const MOST = 50;

async function answer(door: Door, reviews: readonly Review[]): Promise<Reply> {
  const [only, ...others] = reviews;
  if (only === undefined || others.length > 0) return listed(door, reviews);
  const links = await linksTo(door.deps, [only.id]);
  return message(statusAnswer(only, { now: door.deps.now(), url: links.get(only.id) ?? null }), "status");
}

async function listed({ deps }: Door, reviews: readonly Review[]): Promise<Reply> {
  const now = deps.now();
  const links = await linksTo(
    deps,
    reviews.map(({ id }) => id),
  );
  const rows = reviews.map((review) => ({
    review,
    tally: readinessOf(review, now).tally,
    url: links.get(review.id) ?? null,
  }));
  return message(listAnswer(rows, { now }), "list");
}
