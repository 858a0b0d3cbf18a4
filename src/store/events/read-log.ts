import { asc, eq } from "drizzle-orm";
import type { Recorded } from "../../domain/events.ts";
import type { Database } from "../database.ts";
import { asRecorded, recordedColumns } from "./recorded-columns.ts";

/** Everything that happened to a review, oldest first: what replaying it needs. */
export async function readLog(db: Database, reviewId: string): Promise<Recorded[]> {
  const { events } = db.tables;
  const rows = db.read
    .select(recordedColumns(db))
    .from(events)
    .where(eq(events.stream, reviewId))
    .orderBy(asc(events.seq));
  return asRecorded(await rows);
}
