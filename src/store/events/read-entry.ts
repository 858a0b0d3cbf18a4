import { and, eq } from "drizzle-orm";
import type { Recorded } from "../../domain/events.ts";
import type { Database } from "../database.ts";
import type { Head } from "./read-head.ts";
import { asRecorded, recordedColumns } from "./recorded-columns.ts";

/** One thing that happened to a review, with its place in the workspace's record: the head of the record right then. */
export async function readEntry(
  db: Database,
  reviewId: string,
  seq: number,
): Promise<{ readonly recorded: Recorded; readonly head: Head } | undefined> {
  const { events } = db.tables;
  const [row] = await db.read
    .select({ ...recordedColumns(db), link: events.link, hash: events.hash })
    .from(events)
    .where(and(eq(events.stream, reviewId), eq(events.seq, seq)));
  if (row === undefined) return undefined;
  const { link, hash, ...columns } = row;
  const [recorded] = asRecorded([columns]);
  return recorded === undefined ? undefined : { recorded, head: { link, hash } };
}
