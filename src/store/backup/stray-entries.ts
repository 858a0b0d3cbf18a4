import { and, asc, eq, like, ne, or, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { workspaceStream } from "../settings/save-workspace-events.ts";

/** Entries of one workspace's record that stand in a log of another's, where its own chain does not see them: a sentence each. */
export async function strayEntries(db: Database): Promise<string[]> {
  const { events, reviews } = db.tables;
  const own = sql`${workspaceStream("")} || ${events.workspaceId}`;
  const rows = await db.read
    .select({ link: events.link, workspaceId: events.workspaceId, stream: events.stream })
    .from(events)
    .leftJoin(reviews, eq(reviews.id, events.stream))
    .where(
      or(
        ne(reviews.workspaceId, events.workspaceId),
        and(like(events.stream, `${workspaceStream("")}%`), ne(events.stream, own)),
      ),
    )
    .orderBy(asc(events.workspaceId), asc(events.link));
  return rows.map(
    ({ link, workspaceId, stream }) =>
      `Entry ${link} of the record of ${workspaceId} stands in the log ${stream}, which is another workspace's.`,
  );
}
