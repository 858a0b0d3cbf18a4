import { startOfDay } from "../../domain/time/time.ts";
import { savePerson } from "../../flows/nags/save-person.ts";
import { PEOPLE, type Person } from "../world/people.ts";
import { anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/** Who has hours of their own says so at once; who goes away, when their time off begins. */
export async function chooseReminders(world: World): Promise<void> {
  for (const person of PEOPLE) {
    if (person.hours !== null) await save(world, person, null);
    const { pause } = person;
    if (pause === null) continue;
    const at = startOfDay(person.timeZone, pause.from);
    world.agenda.add({ at, byPerson: true, happen: () => save(world, person, pause.to) });
  }
}

async function save(world: World, { id, timeZone, hours }: Person, pausedUntil: string | null): Promise<void> {
  const who = { workspaceId: WORKSPACE, userId: id, slackZone: timeZone, delivery: delivery(world) };
  const { from, to, days } = hours ?? { from: "", to: "", days: [1, 2, 3, 4, 5] };
  const form = { from, to, days, timeZone: "", pausedUntil, via: "direct" } as const;
  const saved = await savePerson(anyDeps(world), who, form);
  if (!saved.ok) throw new Error(`reminders were refused: ${JSON.stringify(saved.refusal)}`);
}
