import { drillStanding } from "../../domain/drill/drill-standing.ts";
import type { NagMemory } from "../../domain/nag/nag-memory.ts";
import type { PersonSettings } from "../../domain/nag/person-settings.ts";
import type { NagWorld } from "../../domain/nag/subjects-of.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import { listMemories } from "../../store/nags/list-memories.ts";
import { listPeople } from "../../store/nags/list-people.ts";
import { reviewsToRemindOf } from "../../store/reviews/reviews-to-remind-of.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

export type LoadedWorld = {
  readonly world: NagWorld;
  readonly people: ReadonlyMap<string, PersonSettings>;
  readonly memories: readonly NagMemory[];
};

/** Everything that reminders of a workspace are made from, as it is now. */
export async function loadNagWorld(
  { db, now, holidaysOf }: Pick<Deps, "db" | "now" | "holidaysOf">,
  workspaceId: string,
): Promise<LoadedWorld> {
  const [reviews, { settings }, people, drills] = await Promise.all([
    reviewsToRemindOf(db, workspaceId),
    loadSettings(db, workspaceId),
    listPeople(db, workspaceId),
    listDrills(db, workspaceId),
  ]);
  const ids = reviews.map(({ id }) => id);
  const memories = await listMemories(db, workspaceId, ids);
  const isHoliday = holidaysOf(settings.holidays);
  const at = now();
  const due = drills.map((drill) => ({ drill, standing: drillStanding(drill, at) }));
  return { world: { reviews, drills: due, settings, isHoliday, now: at }, people, memories };
}
