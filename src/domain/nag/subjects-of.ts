import type { Review } from "../review.ts";
import type { WorkspaceSettings } from "../settings/workspace-settings.ts";
import type { Day, Instant } from "../time/time.ts";
import type { WorkingDays } from "../time/working-time.ts";
import { type DrillDue, drillSubjects } from "./drill-subjects.ts";
import { itemSubjects } from "./item-subjects.ts";
import { launchSubjects } from "./launch-subjects.ts";
import { byUrgency, type Subject } from "./subject.ts";
import { waiverSubjects } from "./waiver-subjects.ts";

/** What a workspace's reminders, digests and Homes are made from, at one instant. */
export type NagWorld = {
  /** Those that are going on, and launched ones with conditions that are not met or waivers in force. */
  readonly reviews: readonly Review[];
  readonly drills: readonly DrillDue[];
  readonly settings: WorkspaceSettings;
  readonly isHoliday: (day: Day) => boolean;
  readonly now: Instant;
};

/** Everything that waits for somebody, the most urgent first. One thing waits for one person or group, for one reason. */
export function subjectsOf(world: NagWorld): readonly Subject[] {
  const week = weekOf(world);
  return [
    ...world.reviews.flatMap((review) => [
      ...itemSubjects(review, world, week),
      ...launchSubjects(review, world, week),
      ...waiverSubjects(review, world),
    ]),
    ...drillSubjects(world, week),
  ].sort(byUrgency);
}

/** The working days of a workspace. */
function weekOf({ settings, isHoliday }: Pick<NagWorld, "settings" | "isHoliday">): WorkingDays {
  return { days: settings.hours.days, isHoliday };
}
