import { DAYS_OFF } from "../world/holidays.ts";
import { localInstant } from "../world/local-instant.ts";
import { PEOPLE, type Person } from "../world/people.ts";
import type { World } from "../world/world.ts";
import { visit } from "./visit.ts";

const PLAIN_DAYS = [1, 2, 3, 4, 5];
/** How likely somebody looks in, each of three times a day. */
const LOOKS_IN = { careful: 0.6, slow: 0.25, silent: 0.05 } as const;

/** Everybody's working days: at times of their own they look at what there is to do. */
export function everydayLife(world: World, ends: string): void {
  const { agenda, random } = world;
  for (const person of PEOPLE) {
    for (
      let day = Temporal.PlainDate.from(world.plan.begins.slice(0, 10));
      `${day}` < ends;
      day = day.add({ days: 1 })
    ) {
      if (!works(person, `${day}`, day.dayOfWeek)) continue;
      for (let look = 0; look < 3; look++) {
        if (!random.chance(LOOKS_IN[person.manner])) continue;
        const time = `${String(random.whole(9, 16)).padStart(2, "0")}:${String(random.whole(0, 59)).padStart(2, "0")}`;
        const at = localInstant(person.timeZone, `${day}`, 0, time);
        if (person.leavesAt !== null && at >= person.leavesAt) continue;
        agenda.add({ at, byPerson: true, happen: () => visit(world, person) });
      }
    }
  }
}

function works({ hours, pause }: Person, day: string, weekday: number): boolean {
  if (pause !== null && day >= pause.from && day <= pause.to) return false;
  return (hours?.days ?? PLAIN_DAYS).includes(weekday) && !DAYS_OFF.includes(day);
}
