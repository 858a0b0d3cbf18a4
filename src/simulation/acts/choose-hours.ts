import { savePerson } from "../../flows/nags/save-person.ts";
import { localInstant } from "../world/local-instant.ts";
import { PEOPLE, type Person } from "../world/people.ts";
import { anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/** Who has hours of their own says so on the first day, and who goes away says so when they go. */
export function chooseHours(world: World): void {
  const { agenda, plan } = world;
  for (const person of PEOPLE) {
    const { hours, via, pause, timeZone } = person;
    if (hours !== null || via === "channel") {
      agenda.add({ at: plan.begins, byPerson: true, happen: () => choose(world, person, null) });
    }
    if (pause === null) continue;
    const goes = localInstant(timeZone, pause.from, -1, "23:00");
    if (goes > plan.begins) agenda.add({ at: goes, byPerson: true, happen: () => choose(world, person, pause.to) });
  }
}

async function choose(world: World, { id, hours, via, timeZone }: Person, pausedUntil: string | null): Promise<void> {
  const saved = await savePerson(
    anyDeps(world),
    { workspaceId: WORKSPACE, userId: id, slackZone: timeZone, delivery: delivery(world) },
    {
      from: hours?.from ?? "",
      to: hours?.to ?? "",
      days: hours?.days ?? [1, 2, 3, 4, 5],
      timeZone: "",
      pausedUntil,
      via,
    },
  );
  if (!saved.ok) throw new Error(`the hours of ${id} were refused: ${JSON.stringify(saved.refusal)}`);
}
