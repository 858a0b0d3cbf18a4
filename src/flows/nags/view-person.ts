import type { PersonSettings } from "../../domain/nag/person-settings.ts";
import type { WorkingHours } from "../../domain/time/working-time.ts";
import { loadPerson } from "../../store/nags/load-person.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

/** What somebody chose about their own reminders, and the hours that count where they did not. */
export async function viewPerson(
  { db }: Pick<Deps, "db">,
  workspaceId: string,
  userId: string,
): Promise<{ readonly person: PersonSettings; readonly workspace: WorkingHours }> {
  const [person, { settings }] = await Promise.all([
    loadPerson(db, workspaceId, userId),
    loadSettings(db, workspaceId),
  ]);
  return { person, workspace: settings.hours };
}
