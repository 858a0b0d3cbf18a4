import type { ReviewEvent } from "../../domain/events.ts";
import type { Review } from "../../domain/review.ts";
import type { Day } from "../../domain/time/time.ts";
import { endWarnings } from "../../domain/waiver/end-warnings.ts";
import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { Deps } from "../ports.ts";

/** Which warning: of which item's waiver, how many days before which end. */
export type EndWarning = { readonly itemId: string; readonly days: number; readonly expiresOn: Day };

/** Asks for the warnings before the ends of the waivers that these events approve. `after`: the review when they have happened. */
export function waiverEndStatements(
  { db, now, newId }: Pick<Deps, "db" | "now" | "newId">,
  after: Review,
  events: readonly ReviewEvent[],
): readonly Statement[] {
  return events.flatMap((event) => {
    if (event.type !== "waiver.approved") return [];
    const { itemId } = event;
    const expiresOn = after.items.find(({ id }) => id === itemId)?.waiver?.expiresOn;
    if (expiresOn === undefined) return [];
    return endWarnings(after.timeZone, expiresOn, now()).map(({ days, at: dueAt }) => {
      const part = partOf({ itemId, days, expiresOn });
      const key = `waiver-ends/${after.id}/${part}`;
      const { id: reviewId, workspaceId } = after;
      const ask = { key, workspaceId, kind: "waiver-ends", reviewId, part };
      return markDueStatement(db, { ...ask, dueAt, askedAt: now(), mark: newId() });
    });
  });
}

/** `<item>/<days>/<day>`; an item's id may hold slashes itself. */
function partOf({ itemId, days, expiresOn }: EndWarning): string {
  return `${itemId}/${days}/${expiresOn}`;
}

export function warningOf(part: string | null): EndWarning | null {
  const [, itemId, days, expiresOn] = /^(.+)\/(\d+)\/(\d{4}-\d{2}-\d{2})$/.exec(part ?? "") ?? [];
  return itemId === undefined || days === undefined || expiresOn === undefined
    ? null
    : { itemId, days: Number(days), expiresOn };
}
