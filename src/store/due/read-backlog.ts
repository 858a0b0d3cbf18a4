import { and, count, eq, isNotNull, isNull, lte, max, min, ne } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
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
  const { due, events } = db.tables;
  const isDue = and(isNull(due.parked), ne(due.mark, NO_MARK), lte(due.dueAt, now));
  const [waiting, parked, [oldest], newest] = await Promise.all([
    db.read.select({ kind: due.kind, count: count() }).from(due).where(isDue).groupBy(due.kind),
    db.read.select({ kind: due.kind, count: count() }).from(due).where(isNotNull(due.parked)).groupBy(due.kind),
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

  /** By the index over (workspace, link): one look for each workspace. */
  async function newestEntries({ read, tables }: Database): Promise<Instant[]> {
    const workspaces = await read.select({ id: tables.workspaces.id }).from(tables.workspaces);
    const found = await Promise.all(
      workspaces.map(async ({ id }) => {
        const [head] = await read
          .select({ link: max(events.link) })
          .from(events)
          .where(eq(events.workspaceId, id));
        if (head?.link === null || head === undefined) return [];
        const one = and(eq(events.workspaceId, id), eq(events.link, head.link));
        return read.select({ at: events.at }).from(events).where(one);
      }),
    );
    return found.flat().map(({ at }) => at);
  }
}
