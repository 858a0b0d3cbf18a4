import type { Recorded, ReviewEvent } from "../../domain/events.ts";
import type { Database } from "../database.ts";

/** The columns of an entry of a log, for a select. */
export function recordedColumns({ tables: { events } }: Database) {
  return { reviewId: events.stream, seq: events.seq, at: events.at, by: events.by, event: events.data };
}

/** Entries of a review's stream: `saveReview` alone writes there, and writes nothing but review events. */
export function asRecorded(rows: readonly (Omit<Recorded, "event"> & { readonly event: unknown })[]): Recorded[] {
  return rows.map((row) => ({ ...row, event: row.event as ReviewEvent }));
}
