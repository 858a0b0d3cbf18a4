import type { WorkspaceSettings } from "../domain/settings/workspace-settings.ts";
import type { WorkingDays } from "../domain/time/working-time.ts";
import type { Deps } from "./ports.ts";

/** On which days a workspace works: its weekdays, without its holidays. */
export function workingDaysOf(
  { holidaysOf }: Pick<Deps, "holidaysOf">,
  { hours, holidays }: Pick<WorkspaceSettings, "hours" | "holidays">,
): WorkingDays {
  return { days: hours.days, isHoliday: holidaysOf(holidays) };
}
