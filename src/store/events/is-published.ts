import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { workspaceStream } from "../settings/save-workspace-events.ts";
import type { Head } from "./read-head.ts";

/** Far more than there are places in a day. */
const LOOKED_AT = 50;

/** Whether the record says that this head was published in this place. */
export async function isPublished(db: Database, workspaceId: string, head: Head, place: string): Promise<boolean> {
  const { events } = db.tables;
  const rows = await db.read
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.stream, workspaceStream(workspaceId)), eq(events.type, "head.published")))
    .orderBy(desc(events.seq))
    .limit(LOOKED_AT);
  return rows.some(({ data }) => data.type === "head.published" && data.link === head.link && data.place === place);
}
