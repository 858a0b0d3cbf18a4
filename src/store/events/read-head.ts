import { desc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { GENESIS } from "./chain.ts";

/** The newest entry of a workspace's record: how many there are, and the hash that stands for all of them. */
export type Head = { readonly link: number; readonly hash: string };

export async function readHead(db: Database, workspaceId: string): Promise<Head> {
  const { events } = db.tables;
  const [newest] = await db.read
    .select({ link: events.link, hash: events.hash })
    .from(events)
    .where(eq(events.workspaceId, workspaceId))
    .orderBy(desc(events.link))
    .limit(1);
  return newest ?? { link: 0, hash: GENESIS };
}
