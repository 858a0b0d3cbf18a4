import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { PublishedHead } from "./check-chain.ts";

const AT_ONCE = 500;

/** The first published head that no entry of a workspace's record has; undefined: all are there. Looks at nothing else. */
export async function missingHead(
  db: Database,
  workspaceId: string,
  heads: readonly PublishedHead[],
): Promise<PublishedHead | undefined> {
  const { events } = db.tables;
  for (let from = 0; from < heads.length; from += AT_ONCE) {
    const some = heads.slice(from, from + AT_ONCE);
    const links = some.flatMap(({ link }) => link ?? []);
    const rows = await db.read
      .select({ link: events.link, hash: events.hash })
      .from(events)
      .where(and(eq(events.workspaceId, workspaceId), inArray(events.link, links)));
    const there = new Map(rows.map(({ link, hash }) => [link, hash]));
    const missing = some.find(({ link, hash }) => link !== null && there.get(link) !== hash);
    if (missing !== undefined) return missing;
  }
  return undefined;
}
