import type { Drill, DrillStanding } from "../drill/drill.ts";
import { drillDeadline } from "../drill/drill-standing.ts";
import { isClosed } from "../item/open-item.ts";
import type { Review } from "../review.ts";
import { dayIn, type Instant } from "../time/time.ts";
import { isWithinWorkingDays, type WorkingDays } from "../time/working-time.ts";
import { SOON_DAYS } from "./item-subjects.ts";
import type { Subject, SubjectReason } from "./subject.ts";
import type { NagWorld } from "./subjects-of.ts";

/** A drill that is not retired, and how it stands at the instant of its world. */
export type DrillDue = { readonly drill: Drill; readonly standing: DrillStanding };

/** A drill that is due: its owner hears, and once it is lacking, the lead of every review that depends on it. */
export function drillSubjects({ drills, reviews, now }: NagWorld, week: WorkingDays): readonly Subject[] {
  return drills.flatMap(({ drill, standing }) => {
    const reason = reasonOf(drill, standing, now, week);
    if (reason === null) return [];
    const leads = reason.kind === "drill-due" ? [] : reviews.filter((review) => dependsOn(review, drill));
    return [...new Set([drill.owner, ...leads.map(({ lead }) => lead)])].map((to) => ({
      key: `drill/${drill.id}`,
      to,
      reviewId: null,
      itemId: null,
      otherId: drill.id,
      title: drill.name,
      level: null,
      reason,
      awaitedBy: [],
      changedAt: drill.lastRun?.recordedAt ?? drill.addedAt,
    }));
  });
}

function dependsOn(review: Review, { services }: Drill): boolean {
  return !isClosed(review) && (services.length === 0 || services.includes(review.service));
}

/** Drills have no zone of their own; their days are those of UTC. */
function reasonOf(drill: Drill, standing: DrillStanding, now: Instant, week: WorkingDays): SubjectReason | null {
  const { name } = drill;
  const until = drillDeadline(drill);
  // One that was just added has its whole time for the first run.
  const hasTime = standing.state === "good" || (standing.state === "never-run" && now < until);
  if (!hasTime) return { kind: "drill-lacking", name, standing };
  const isSoon = isWithinWorkingDays(week, dayIn("UTC", now), dayIn("UTC", until), SOON_DAYS);
  return isSoon ? { kind: "drill-due", name, until } : null;
}
