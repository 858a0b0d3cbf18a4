import { and, desc, eq, ne } from "drizzle-orm";
import type { Recorded } from "../../domain/events.ts";
import type { Database } from "../database.ts";
import { asRecorded, recordedColumns } from "./recorded-columns.ts";

/** What happened to one item, newest first. Attempts that were denied stand in the log only. */
export async function itemHistory(db: Database, reviewId: string, itemId: string, limit: number): Promise<Recorded[]> {
  const { events } = db.tables;
  const rows = db.read
    .select(recordedColumns(db))
    .from(events)
    .where(and(eq(events.stream, reviewId), eq(events.itemId, itemId), ne(events.type, "access.denied")))
    .orderBy(desc(events.seq))
    .limit(limit);
  return asRecorded(await rows);
}
