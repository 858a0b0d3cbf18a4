import { createHash } from "node:crypto";
import { holidaysOf, isKnownCalendar } from "../../calendars/holidays-of.ts";
import type { Deps, Log } from "../../flows/ports.ts";
import { saveSettings } from "../../flows/settings/save-settings.ts";
import type { Database } from "../../store/database.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { saveWorkspace } from "../../store/workspaces/save-workspace.ts";
import { createAgenda } from "../agenda.ts";
import { virtualClock } from "../clock.ts";
import { randomOf } from "../random.ts";
import type { Replica } from "../replica.ts";
import { fakeSlack } from "../slack/fake-slack.ts";
import { seededFaults } from "../slack/faults.ts";
import { HOLIDAY_SETTINGS } from "./holidays.ts";
import { ADMIN, PEOPLE, SRE_GROUP } from "./people.ts";
import type { Plan } from "./plan.ts";
import { actorOf, delivery, WORKSPACE, type World } from "./world.ts";

/** A database in memory, a Slack, and two replicas of the bot that know of each other only through the database. */
export async function createWorld(plan: Plan, seed: number): Promise<World> {
  const clock = virtualClock(plan.begins);
  const db = await openDatabase(":memory:");
  await migrateDatabase(db);
  const slack = fakeSlack({ clock, random: randomOf(seed, "slack"), faults: seededFaults(randomOf(seed, "faults")) });
  const troubles: World["troubles"] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields, message) => void troubles.push({ at: clock.now(), what: `${message} ${JSON.stringify(fields)}` }),
  };
  const replica = (name: string): Replica => ({
    name,
    random: randomOf(seed, name),
    deps: replicaDeps(db, { seed, name, log, slack: slack.port, now: clock.now }),
  });
  const world: World = {
    plan,
    seed,
    clock,
    agenda: createAgenda(),
    slack,
    replicas: [replica("north"), replica("south")],
    random: randomOf(seed, "people"),
    troubles,
    doomed: new Set(),
  };
  await saveWorkspace(db, {
    id: WORKSPACE,
    name: "Meridian",
    url: "https://meridian.example/",
    botUserId: "UREADINESS",
    appId: "A1",
    seenAt: clock.now(),
  });
  await chooseSettings(world);
  return world;
}

/** What the tests of the bot's own have, too: the names of things come from the seed, so that a run can be repeated. */
function replicaDeps(
  db: Database,
  { seed, name, ...given }: { seed: number; name: string } & Pick<Deps, "log" | "slack" | "now">,
): Deps {
  let count = 0;
  const newId = () => {
    count += 1;
    return createHash("sha256").update(`${seed}/${name}/${count}`).digest("hex").slice(0, 24);
  };
  return {
    db,
    ...given,
    newId,
    admins: [ADMIN],
    holidaysOf,
    isKnownCalendar,
    findSecret: async () => null,
    wake: () => undefined,
  };
}

async function chooseSettings(world: World): Promise<void> {
  const roles: Record<string, string[]> = { sre: [SRE_GROUP] };
  for (const { id, roles: held } of PEOPLE) {
    for (const role of held) if (role !== "sre") roles[role] = [...(roles[role] ?? []), id];
  }
  const saved = await saveSettings(
    world.replicas[0].deps,
    { workspaceId: WORKSPACE, actor: actorOf(world, ADMIN), delivery: delivery(world) },
    () => ({ roles, holidays: HOLIDAY_SETTINGS }),
  );
  if (!saved.ok) throw new Error(`the settings were refused: ${JSON.stringify(saved.refusal)}`);
}
