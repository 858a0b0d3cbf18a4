import type { DrillRun } from "../../domain/drill/drill.ts";
import type { RunRequest } from "../../domain/drill/record-run.ts";
import { addDays, type Instant } from "../../domain/time/time.ts";
import { addDrill } from "../../flows/drills/add-drill.ts";
import { recordDrillRun } from "../../flows/drills/record-drill-run.ts";
import { ADMIN } from "../world/people.ts";
import type { PlannedDrill } from "../world/plan.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/** So many days after a failed run it is tried again. */
const AGAIN_DAYS = 2;
const FAILS = 0.45;
const OPERATOR = "UDEV";

/** Adds a drill, and has it run as its habit is. */
export async function beginDrill(world: World, planned: PlannedDrill): Promise<void> {
  const { name, kind, everyDays, owner, services, addedAt } = planned;
  const added = await addDrill(anyDeps(world), {
    workspaceId: WORKSPACE,
    actor: actorOf(world, ADMIN),
    delivery: delivery(world),
    request: { name, kind, every: `${everyDays}d`, owner, rto: "1h", rpo: kind === "restore" ? "15m" : null, services },
  });
  if (!added.ok) throw new Error(`the drill ${name} was refused: ${JSON.stringify(added.refusal)}`);
  planRun(world, planned, addDays(addedAt, world.random.whole(2, 6)));
}

function planRun(world: World, planned: PlannedDrill, at: Instant): void {
  world.agenda.add({ at, byPerson: true, happen: () => run(world, planned) });
}

async function run(world: World, planned: PlannedDrill): Promise<void> {
  const { random, clock, replicas } = world;
  const { name, habit, everyDays } = planned;
  const fails = habit === "failing" && random.chance(FAILS);
  const record = {
    workspaceId: WORKSPACE,
    actor: actorOf(world, OPERATOR),
    delivery: delivery(world),
    name,
    run: runOf(planned, clock.now(), { result: fails ? "failed" : "succeeded", minutes: random.whole(20, 58) }),
    idempotencyKey: random.chance(0.5) ? `job-${random.whole(1, 1_000_000_000)}` : null,
  };
  // A job that heard no answer sends its run once more, perhaps to the other replica.
  const copies = random.chance(0.5) ? replicas.map(({ deps }) => deps) : [anyDeps(world)];
  for (const recorded of await Promise.all(copies.map((deps) => recordDrillRun(deps, record)))) {
    if (!recorded.ok) throw new Error(`a run of ${name} was refused: ${JSON.stringify(recorded.refusal)}`);
  }
  const days = fails ? AGAIN_DAYS : Math.max(everyDays - random.whole(1, 4), 1);
  if (habit !== "forgotten") planRun(world, planned, addDays(clock.now(), days));
}

function runOf(
  { kind }: PlannedDrill,
  now: Instant,
  { result, minutes }: { result: DrillRun["result"]; minutes: number },
): RunRequest {
  const ago = (passed: number) => new Date(Date.parse(now) - passed * 60_000).toISOString();
  const isRestore = kind === "restore";
  return {
    backupAt: isRestore ? ago(minutes + 300) : null,
    startedAt: ago(minutes + 5),
    finishedAt: ago(5),
    incidentAt: isRestore ? ago(minutes + 10) : null,
    newestRowAt: isRestore ? ago(minutes + 18) : null,
    assertions: [],
    environment: "scratch",
    operator: null,
    witness: null,
    evidence: null,
    result,
    note: result === "failed" ? "The replica did not come up." : "",
  };
}
