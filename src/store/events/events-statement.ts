import type { Recorded } from "../../domain/events.ts";
import type { Database, Statement } from "../database.ts";

/** Appends to a review's log; none when there is nothing to append. Taken numbers are a `Conflict` of `events`. */
export function eventsStatement(db: Database, workspaceId: string, log: readonly Recorded[]): Statement[] {
  if (log.length === 0) return [];
  const rows = log.map(({ reviewId, seq, at, by, event }) => ({
    reviewId,
    seq,
    workspaceId,
    at,
    by,
    type: event.type,
    itemId: "itemId" in event ? event.itemId : null,
    data: event,
  }));
  return [db.write.insert(db.tables.events).values(rows).toSQL()];
}
