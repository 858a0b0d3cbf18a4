import type { ReviewEvent } from "../../domain/events.ts";
import type { Review } from "../../domain/review.ts";
import { addDays, type Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { nagsSaying } from "../../store/nags/nags-saying.ts";
import { snoozeStatement } from "../../store/nags/snooze-statement.ts";
import type { Deps } from "../ports.ts";
import { nagRenderStatement } from "./nag-keys.ts";

/** Older reminders stay as they are. */
const SHOWN_DAYS = 7;

/** What a change means for reminders: those that spoke of it are drawn anew, and who snoozed something is left alone. */
export async function nagFollows(
  deps: Pick<Deps, "db" | "now" | "newId">,
  { id: reviewId, workspaceId }: Pick<Review, "id" | "workspaceId">,
  events: readonly ReviewEvent[],
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<readonly Statement[]> {
  const subjects = [...new Set(events.flatMap((event) => subjectsOfEvent(reviewId, event)))];
  const since = addDays(at, -SHOWN_DAYS).slice(0, 10);
  const waivers = events.flatMap((event) => ("itemId" in event ? [`waiver/${reviewId}/${event.itemId}`] : []));
  const keys = await nagsSaying(deps.db, { workspaceId, reviewId, subjects: [...subjects, ...waivers], since });
  const snoozes = events.flatMap((event) =>
    event.type === "item.snoozed"
      ? subjectsOfEvent(reviewId, event).map((subject) =>
          snoozeStatement(deps.db, { workspaceId, userId: by, subject, reviewId }, event),
        )
      : [],
  );
  return [...snoozes, ...keys.map((key) => nagRenderStatement(deps, key))];
}

/** A drill was run: the reminders that spoke of it are drawn anew. */
export async function drillNagFollows(
  deps: Pick<Deps, "db" | "now" | "newId">,
  workspaceId: string,
  drillId: string,
): Promise<readonly Statement[]> {
  const since = addDays(deps.now(), -SHOWN_DAYS).slice(0, 10);
  const of = { workspaceId, reviewId: null, subjects: [`drill/${drillId}`], since };
  return (await nagsSaying(deps.db, of)).map((key) => nagRenderStatement(deps, key));
}

function subjectsOfEvent(reviewId: string, event: ReviewEvent): readonly string[] {
  if (event.type === "access.denied") return [];
  if (event.type.startsWith("sign-off.")) return [`sign-off/${reviewId}`];
  if (event.type === "condition.met") return withSilent(`condition/${reviewId}/${event.conditionId}`);
  return "itemId" in event ? withSilent(`item/${reviewId}/${event.itemId}`) : [];
}

/** Who hears of another's silence hears of the same thing. */
function withSilent(subject: string): readonly string[] {
  return [subject, `silent/${subject}`];
}
