import type { ReviewEvent } from "../domain/events.ts";
import { evolveAll } from "../domain/evolve.ts";
import { layoutOf, partsShowing } from "../domain/review/layout.ts";
import type { Review } from "../domain/review.ts";
import { voidsAfter } from "../domain/sign-off/voids-after.ts";
import { nextMidnight } from "../domain/time/next-midnight.ts";
import type { Instant } from "../domain/time/time.ts";
import type { Statement } from "../store/database.ts";
import { planMessagesStatements } from "../store/messages/plan-messages-statements.ts";
import { saveReview } from "../store/reviews/save-review.ts";
import { agingStatements } from "./aging/aging-statements.ts";
import { digestStatements } from "./digests/digest-statements.ts";
import { publishStatement, refreshStatement, rolesStatement, staleStatement } from "./due/due-keys.ts";
import { homesFollow } from "./home/homes-follow.ts";
import { nagFollows } from "./nags/nag-follows.ts";
import { notesOf } from "./notes/note-part.ts";
import type { Deps } from "./ports.ts";

export type Change = {
  readonly by: string;
  readonly at: Instant;
  /** What was decided; the signatures that it voids are added here. */
  readonly events: readonly ReviewEvent[];
  readonly statements: readonly Statement[];
};

/** Saves what was decided with all that follows from it: voided signatures, stale messages, notes in the thread, the next ageing. */
export async function commitChange(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake">,
  review: Review,
  { by, at, events: decided, statements }: Change,
): Promise<{ readonly review: Review; readonly events: readonly ReviewEvent[] }> {
  const { db } = deps;
  const events = [...decided, ...voidsAfter(review, decided, at)];
  const after = evolveAll(review, events, { by, at });
  const notes = notesOf(events, review.seq + 1, after);
  // What one change makes stale is asked for at one instant.
  const asked = { ...deps, now: () => at };
  const saved = await saveReview(db, {
    before: review,
    reviewId: review.id,
    by,
    at,
    events,
    statements: [
      ...statements,
      ...partsShowing(layoutOf(review), itemsConcerned(events)).map((part) => staleStatement(asked, review, part)),
      ...planMessagesStatements(db, {
        reviewId: review.id,
        workspaceId: review.workspaceId,
        channelId: review.channelId,
        parts: notes,
      }),
      ...(notes.length > 0 ? [publishStatement(deps, review)] : []),
      ...(events.some(({ type }) => type === "review.reopened") ? awakened(deps, review, at) : []),
      ...(events.some(({ type }) => type === "sign-off.signed") ? [rolesStatement(deps, review)] : []),
      ...agingStatements(deps, after),
      ...(after.lead === review.lead ? [] : digestStatements(deps, after, [after.lead])),
      ...(await homesFollow(deps, review, after, { events, by })),
      ...(await nagFollows(deps, after, events, { by, at })),
    ],
  });
  deps.wake();
  return { review: saved, events };
}

/** A review that was over is not drawn anew each day, and what was not posted of it yet never was. */
function awakened(deps: Pick<Deps, "db" | "now" | "newId">, review: Review, at: Instant): Statement[] {
  return [publishStatement(deps, review), refreshStatement(deps, review, nextMidnight(review.timeZone, at))];
}

/** Signatures and conditions show on the card alone; what else is of no item, everywhere. */
function itemsConcerned(events: readonly ReviewEvent[]): readonly string[] | null {
  const concernsAll = events.some(
    (event) => !("itemId" in event) && !event.type.startsWith("sign-off.") && event.type !== "condition.met",
  );
  return concernsAll
    ? null
    : events.flatMap((event) => ("itemId" in event && event.itemId !== null ? [event.itemId] : []));
}
