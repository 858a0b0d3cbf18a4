import { and, count, desc, eq, isNotNull, isNull, lte, min, ne, not } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { isGone } from "../workspaces/is-gone.ts";
import { NO_MARK } from "./due-row.ts";

/** What waits to be done at an instant, over all workspaces. Times in milliseconds. */
export type Backlog = {
  readonly waiting: readonly Kinds[];
  readonly parked: readonly Kinds[];
  /** For how long the oldest piece has been due; 0: none is. */
  readonly oldestMs: number;
  /** Since the newest entry of the record; 0: there is none. */
  readonly headAgeMs: number;
};

type Kinds = { readonly kind: string; readonly count: number };

export async function readBacklog(db: Database, now: Instant): Promise<Backlog> {
  const { due } = db.tables;
  const isDue = and(isNull(due.parked), ne(due.mark, NO_MARK), lte(due.dueAt, now), not(isGone(db, due.workspaceId)));
  const isParked = and(isNotNull(due.parked), not(isGone(db, due.workspaceId)));
  const [waiting, parked, [oldest], newest] = await Promise.all([
    db.read.select({ kind: due.kind, count: count() }).from(due).where(isDue).groupBy(due.kind),
    db.read.select({ kind: due.kind, count: count() }).from(due).where(isParked).groupBy(due.kind),
    db.read
      .select({ at: min(due.dueAt) })
      .from(due)
      .where(isDue),
    newestEntries(db),
  ]);
  const ages = newest.map((at) => Date.parse(now) - Date.parse(at));
  return {
    waiting,
    parked,
    oldestMs: Math.max(0, Date.parse(now) - Date.parse(oldest?.at ?? now)),
    headAgeMs: Math.max(0, ...ages),
  };
}

/** When each workspace's record was last written to; by the index over (workspace, link): one look for each. */
async function newestEntries({ read, tables: { events, workspaces } }: Database): Promise<Instant[]> {
  const known = await read.select({ id: workspaces.id }).from(workspaces);
  const newest = known.map(({ id }) =>
    read.select({ at: events.at }).from(events).where(eq(events.workspaceId, id)).orderBy(desc(events.link)).limit(1),
  );
  return (await Promise.all(newest)).flat().map(({ at }) => at);
}
