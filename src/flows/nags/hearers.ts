import { isAway, type PersonTime, personTime } from "../../domain/nag/nag-window.ts";
import { DEFAULT_PERSON, type PersonSettings } from "../../domain/nag/person-settings.ts";
import type { Subject } from "../../domain/nag/subject.ts";
import { subjectsOf } from "../../domain/nag/subjects-of.ts";
import { withSilence } from "../../domain/nag/with-silence.ts";
import type { Review } from "../../domain/review.ts";
import type { Deps } from "../ports.ts";
import type { LoadedWorld } from "./load-nag-world.ts";

/** Somebody for whom something waits. */
export type Hearer = {
  readonly userId: string;
  readonly person: PersonSettings;
  readonly time: PersonTime;
  /** The most urgent first, each thing once. */
  readonly subjects: readonly Subject[];
};

/** `isComplete` false: Slack did not say who or where somebody is, so that they may be missing. */
export type Hearers = { readonly hearers: readonly Hearer[]; readonly isComplete: boolean };

type Reach = "yes" | "no" | "unknown";

/**
 * Who is to hear of what. Of a group each member hears. A person hears only of reviews whose channel they are in; where
 * nobody can be reached (they left, are away, are guests), the lead hears instead.
 */
export async function hearersOf(
  { slack }: Pick<Deps, "slack">,
  workspaceId: string,
  { world, people, memories }: LoadedWorld,
): Promise<Hearers> {
  const heard = new Map<string, { time: PersonTime; subjects: Map<string, Subject> }>();
  let isComplete = true;
  const reviewOf = new Map<string | null, Review>(world.reviews.map((review) => [review.id, review]));
  for (const subject of withSilence(subjectsOf(world), world, memories)) {
    const review = reviewOf.get(subject.reviewId);
    const asked = await Promise.all((await peopleOf(subject.to)).map((id) => tell(id, subject)));
    if (asked.includes("unknown")) isComplete = false;
    const isUnheard = asked.every((reach) => reach === "no");
    if (review !== undefined && isUnheard && subject.to !== review.lead) {
      if ((await tell(review.lead, subject)) === "unknown") isComplete = false;
    }
  }
  const hearers = [...heard].map(([userId, { time, subjects }]) => ({
    userId,
    person: people.get(userId) ?? DEFAULT_PERSON,
    time,
    subjects: [...subjects.values()],
  }));
  return { hearers, isComplete };

  async function peopleOf(id: string): Promise<readonly string[]> {
    return id.startsWith("S") ? ((await slack.groupMembers(workspaceId, id)) ?? []) : [id];
  }

  async function tell(userId: string, subject: Subject): Promise<Reach> {
    const review = reviewOf.get(subject.reviewId);
    const actor = await slack.person(workspaceId, userId);
    if (actor === undefined) return "unknown";
    if (actor.kind !== "member") return "no";
    const elsewhere = review?.timeZone ?? world.reviews[0]?.timeZone ?? "UTC";
    const ofAll = { hours: world.settings.hours, isHoliday: world.isHoliday };
    const chosen = people.get(userId) ?? DEFAULT_PERSON;
    const time = heard.get(userId)?.time ?? personTime(chosen, { slackZone: actor.timeZone, elsewhere, ...ofAll });
    if (isAway(time, world.now)) return "no";
    const sees = review === undefined ? true : await slack.isMember(workspaceId, review.channelId, userId);
    if (sees !== true) return sees === false ? "no" : "unknown";
    const known = heard.get(userId) ?? { time, subjects: new Map<string, Subject>() };
    if (!known.subjects.has(subject.key)) known.subjects.set(subject.key, subject);
    heard.set(userId, known);
    return "yes";
  }
}
