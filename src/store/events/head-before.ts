import { and, desc, eq, lt } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { Head } from "./read-head.ts";

/** The newest entry that was recorded before an instant: the same one whenever it is asked for later. Undefined: none was. */
export async function headBefore(db: Database, workspaceId: string, instant: Instant): Promise<Head | undefined> {
  const { events } = db.tables;
  const [newest] = await db.read
    .select({ link: events.link, hash: events.hash })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), lt(events.at, instant)))
    .orderBy(desc(events.link))
    .limit(1);
  return newest;
}
