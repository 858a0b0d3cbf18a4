import { desc, eq } from "drizzle-orm";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";
import { GENESIS } from "./chain.ts";

/** The newest entry of a workspace's record: how many there are, and the hash that stands for all of them. */
export type Head = { readonly link: number; readonly hash: string };

export async function readHead(db: Database, workspaceId: string): Promise<Head> {
  const [newest] = await newestEntry(db, { workspaceId });
  return newest ?? { link: 0, hash: GENESIS };
}

const newestEntry = composedQuery<{ workspaceId: string }, Head[]>(({ read, tables: { events } }) =>
  read
    .select({ link: events.link, hash: events.hash })
    .from(events)
    .where(eq(events.workspaceId, given("workspaceId")))
    .orderBy(desc(events.link))
    .limit(1),
);
