import type { DueRule, Level } from "../template.ts";
import { addCalendarDays, type Day } from "./time.ts";
import { type WorkingDays, workingDaysBefore } from "./working-time.ts";

/** What counts where the template does not say: `must` three working days before the launch, `should` on its day. */
const DEFAULT_RULES: { readonly [level in Level]: DueRule } = {
  must: { before: 3, of: "working-days" },
  should: { before: 0, of: "days" },
};

/** When an item is due, by its rule; never before the review began. */
export function dueDate(
  { level, due }: { readonly level: Level; readonly due: DueRule | null },
  { launchOn, startedOn, week }: { readonly launchOn: Day; readonly startedOn: Day; readonly week: WorkingDays },
): Day {
  const { before, of } = due ?? DEFAULT_RULES[level];
  const day = of === "days" ? addCalendarDays(launchOn, -before) : workingDaysBefore(week, launchOn, before);
  return day < startedOn ? startedOn : day;
}
