import type { Database } from "../database.ts";

/** The columns of a `Recorded`, for a select. */
export function recordedColumns({ tables: { events } }: Database) {
  return { reviewId: events.reviewId, seq: events.seq, at: events.at, by: events.by, event: events.data };
}
