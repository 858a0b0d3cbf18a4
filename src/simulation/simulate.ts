import { nextDueAt } from "../store/due/next-due-at.ts";
import { chooseDigests } from "./acts/choose-digests.ts";
import { chooseHours } from "./acts/choose-hours.ts";
import { beginDrill } from "./acts/drills.ts";
import { everydayLife } from "./acts/everyday-life.ts";
import { heedNag } from "./acts/heed-nag.ts";
import { leaveForGood } from "./acts/leave-for-good.ts";
import { startPlanned } from "./acts/start-planned.ts";
import type { Journal, Post } from "./journal.ts";
import { journalOf } from "./journal-of.ts";
import { overdueWatch } from "./overdue-watch.ts";
import { type Replica, workOff } from "./replica.ts";
import { startReplica } from "./start-replica.ts";
import { createWorld } from "./world/create-world.ts";
import type { Plan } from "./world/plan.ts";
import type { World } from "./world/world.ts";

const DAY_MS = 86_400_000;
const WATCH_MS = 2 * 3_600_000;

/**
 * Plays a plan from its beginning to its end. The clock jumps from one instant at which something is due, or somebody
 * acts, to the next; at each, both replicas and the people are at it side by side, so that leases, conflicts and copies are
 * real ones. `seed`: the same plan and seed are the same story.
 */
export async function simulate(
  plan: Plan,
  { seed, onPost = () => undefined }: { seed: number; onPost?: (post: Post) => void },
): Promise<Journal> {
  const world = await createWorld(plan, seed);
  const { agenda, clock, slack } = world;
  const ends = new Date(Date.parse(plan.begins) + plan.days * DAY_MS).toISOString();
  slack.onPost(onPost);

  for (const planned of plan.reviews) {
    agenda.add({ at: planned.startsAt, byPerson: true, happen: () => startPlanned(world, planned) });
  }
  for (const planned of plan.drills) {
    agenda.add({ at: planned.addedAt, byPerson: true, happen: () => beginDrill(world, planned) });
  }
  chooseHours(world);
  chooseDigests(world);
  everydayLife(world, ends);
  leaveForGood(world);
  slack.onPost((post) => heedNag(world, post));
  const watch = overdueWatch(world);
  for (let at = Date.parse(plan.begins); at < Date.parse(ends); at += WATCH_MS) {
    agenda.add({ at: new Date(at).toISOString(), byPerson: false, happen: watch.look });
  }
  if (plan.outage !== null) {
    agenda.add({ at: plan.outage.until, byPerson: false, happen: () => startAll(world) });
  }

  await startAll(world);
  for (;;) {
    const at = await nextInstant(world);
    if (at === null || at >= ends) break;
    clock.moveTo(at);
    const come = agenda.take(clock.now());
    const isUp = !isDown(world);
    const happen = come.filter(({ byPerson }) => isUp || !byPerson).map((one) => one.happen);
    // Now and then one of them is away for a moment: it is being restarted, or slow.
    const awake = world.random.chance(0.1) ? [world.random.pick(world.replicas)] : world.replicas;
    const replicas = isUp ? awake.map((replica: Replica) => () => workOff(replica)) : [];
    await Promise.all(world.random.shuffled([...happen, ...replicas]).map((begin) => begin()));
  }
  clock.moveTo(ends);
  const journal = await journalOf(world, { ends, overdue: watch.periods() });
  await world.replicas[0].deps.db.close();
  return journal;
}

async function startAll({ replicas }: World): Promise<void> {
  await Promise.all(replicas.map(({ deps }) => startReplica(deps)));
}

/** Nothing is due for a bot that does not run. */
async function nextInstant(world: World): Promise<string | null> {
  const happens = world.agenda.nextAt();
  const due = isDown(world) ? null : await nextDueAt(world.replicas[0].deps.db);
  if (happens === null || due === null) return happens ?? due;
  return happens < due ? happens : due;
}

function isDown({ plan: { outage }, clock }: World): boolean {
  return outage !== null && clock.now() >= outage.from && clock.now() < outage.until;
}
