import type { DigestPost } from "../../domain/digest/digest.ts";
import { mondayOf } from "../../domain/digest/next-digest.ts";
import { type WeeklyDigest, weeklyDigest } from "../../domain/digest/weekly-digest.ts";
import { subjectsOf } from "../../domain/nag/subjects-of.ts";
import { dayIn, type TimeZone } from "../../domain/time/time.ts";
import { digestPosts } from "../../store/digests/digest-posts.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import { listMemories } from "../../store/nags/list-memories.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";
import { workingDaysOf } from "../working-days-of.ts";

export type DigestOf = {
  readonly workspaceId: string;
  /** A channel (`C…`, `G…`), or a lead (`U…`, `W…`). */
  readonly target: string;
  readonly timeZone: TimeZone;
  /** Left out: the week of today. */
  readonly week?: string;
};

/** So many weeks are looked back at for the digest before, and for those that were missed since. */
const LOOK_BACK = 30;

/** What the digest says now; null: no review is going on there. */
export async function composeDigest(
  deps: Deps,
  { workspaceId, target, timeZone, week }: DigestOf,
): Promise<WeeklyDigest | null> {
  const { db, now } = deps;
  const at = now();
  const ofWeek = week ?? mondayOf(dayIn(timeZone, at));
  const [reviews, drills, posts, { settings }] = await Promise.all([
    reviewsOf(deps, workspaceId, target),
    listDrills(db, workspaceId),
    digestPosts(db, { workspaceId, target }, { now: at, most: LOOK_BACK }),
    loadSettings(db, workspaceId),
  ]);
  const ids = reviews.map(({ id }) => id);
  const memories = await listMemories(db, workspaceId, ids);
  const working = workingDaysOf(deps, settings);
  const world = { reviews, drills: [], settings, isHoliday: working.isHoliday, now: at };
  const last = posts.find((post) => post.state === "posted" && (week === undefined || post.week < week));
  return weeklyDigest({
    of: isLead(target) ? "lead" : "channel",
    ofWeek,
    timeZone,
    now: at,
    week: working,
    quietAfter: settings.quietDays,
    before: last?.snapshot ?? null,
    since: last === undefined ? null : dayIn(timeZone, last.postedAt ?? last.dueAt),
    missed: missedSince(posts, last).map(({ dueAt }) => dayIn(timeZone, dueAt)),
    subjects: subjectsOf(world),
    memories,
    reviews,
    drills,
  });
}

export function isLead(target: string): boolean {
  return /^[UW]/.test(target);
}

function missedSince(posts: readonly DigestPost[], last: DigestPost | undefined): readonly DigestPost[] {
  return posts.filter(({ state, week }) => state === "missed" && (last === undefined || week > last.week)).toReversed();
}

/** A lead's digest shows what they see: the reviews of channels that they are in. */
async function reviewsOf({ db, slack }: Deps, workspaceId: string, target: string) {
  const heads = (await listReviews(db, workspaceId)).filter(({ channelId, lead }) =>
    isLead(target) ? lead === target : channelId === target,
  );
  const seen = await Promise.all(
    heads.map(async ({ id, channelId }) => {
      const isSeen = !isLead(target) || ((await slack.isMember(workspaceId, channelId, target)) ?? false);
      return isSeen ? loadReview(db, workspaceId, id) : undefined;
    }),
  );
  return seen.filter((review) => review !== undefined);
}
