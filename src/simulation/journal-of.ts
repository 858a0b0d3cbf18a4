import type { Journal, Overdue, PersonEntry } from "./journal.ts";
import { expectedDigests } from "./world/expected-digests.ts";
import { DAYS_OFF } from "./world/holidays.ts";
import { CHANNELS, PEOPLE, type Person } from "./world/people.ts";
import type { World } from "./world/world.ts";

const PLAIN_HOURS = { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] };

/** What the run leaves behind for the invariants. */
export async function journalOf(
  { seed, plan, slack, troubles, replicas }: World,
  { ends, overdue }: { ends: string; overdue: readonly Overdue[] },
): Promise<Journal> {
  const { db } = replicas[0].deps;
  const posts = await db.read.select().from(db.tables.digestPosts);
  const missed = posts.filter(({ state }) => state === "missed").map(({ target, week }) => ({ target, week }));
  const events = await db.read.select().from(db.tables.events);
  const over = events.filter(({ type }) => type === "review.launched" || type === "review.cancelled");
  const reviews = (await db.read.select().from(db.tables.reviews)).map(({ id, channelId, lead, startedAt }) => {
    const until = over.find(({ stream }) => stream === id)?.at ?? ends;
    return { id, channelId, lead, from: startedAt, until };
  });
  return {
    seed,
    begins: plan.begins,
    ends,
    outage: plan.outage,
    people: journalPeople(),
    channels: CHANNELS,
    holidays: DAYS_OFF,
    posts: slack.posts,
    overdue,
    reviews,
    digests: expectedDigests(plan),
    missed,
    troubles,
  };
}

export function journalPeople(): readonly PersonEntry[] {
  return PEOPLE.map(personEntry);
}

function personEntry({ id, name, timeZone, hours, pause, leavesAt }: Person): PersonEntry {
  return { id, name, timeZone, hours: hours ?? PLAIN_HOURS, pause, leftAt: leavesAt };
}
